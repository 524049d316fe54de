namespace Redress.Domain.Officials;

/// <summary>Who holds which seat of Congress on a day.</summary>
public sealed class OfficialsDirectory
{
    private readonly Dictionary<string, Official> _officials;
    private readonly ILookup<string, Membership> _holders;

    /// <summary>The last day any known term in a body runs to: beyond it the data is silent, and an empty seat is no vacancy.</summary>
    private readonly Dictionary<string, DateOnly> _lastDays;

    public OfficialsDirectory(IEnumerable<Official> officials)
    {
        _officials = officials.ToDictionary(official => official.Id, StringComparer.Ordinal);
        _holders = _officials.Values.SelectMany(official => official.Memberships).ToLookup(membership => membership.PostId, StringComparer.Ordinal);
        _lastDays = _holders
            .GroupBy(post => Body(post.Key), StringComparer.Ordinal)
            .ToDictionary(body => body.Key, body => body.SelectMany(post => post).Max(term => term.End ?? DateOnly.MaxValue), StringComparer.Ordinal);
    }

    public Official? Find(string id) => _officials.GetValueOrDefault(id);

    public IReadOnlyList<PostAnswer> Senators(Jurisdiction state, DateOnly day) =>
        Holders($"us-senate:{state.Code}", state.Senators, day);

    public PostAnswer Representative(District district, DateOnly day) => Holders($"us-house:{district}", 1, day)[0];

    private List<PostAnswer> Holders(string post, int seats, DateOnly day)
    {
        var holders = _holders[post]
            .Where(term => term.Covers(day))
            .Select(term => new PostAnswer(post, PostStatus.Held, term.OfficialId, _officials[term.OfficialId].Name))
            .OrderBy(holder => holder.Name, StringComparer.Ordinal)
            .ToList();
        var empty = day > _lastDays.GetValueOrDefault(Body(post)) ? PostStatus.Unknown : PostStatus.Vacant;
        holders.AddRange(Enumerable.Repeat(new PostAnswer(post, empty, null, null), Math.Max(0, seats - holders.Count)));
        return holders;
    }

    private static string Body(string post) => post.Split(':')[0];
}
