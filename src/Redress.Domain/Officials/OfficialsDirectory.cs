namespace Redress.Domain.Officials;

/// <summary>Who holds which seat on a day.</summary>
public sealed class OfficialsDirectory
{
    private readonly Dictionary<string, Official> _officials;
    private readonly ILookup<string, Membership> _holders;

    /// <summary>The last day any known term in a body runs to: beyond it the data is silent, and an empty seat is no vacancy.</summary>
    private readonly Dictionary<string, DateOnly> _lastDays;

    /// <summary>The day the data on a body describes; not there where it is not told.</summary>
    private readonly Dictionary<string, DateOnly> _asOf;

    /// <param name="officials">With their terms.</param>
    /// <param name="asOf">The day the data of a roster describes, by the roster's id. Who left a seat after that day may have been followed by somebody already.</param>
    public OfficialsDirectory(IReadOnlyCollection<Official> officials, IReadOnlyDictionary<string, DateOnly> asOf)
    {
        _officials = officials.ToDictionary(official => official.Id, StringComparer.Ordinal);
        _holders = _officials.Values.SelectMany(official => official.Memberships).ToLookup(membership => membership.PostId, StringComparer.Ordinal);
        _lastDays = _holders
            .GroupBy(post => Body(post.Key), StringComparer.Ordinal)
            .ToDictionary(body => body.Key, body => body.SelectMany(post => post).Max(term => term.End ?? DateOnly.MaxValue), StringComparer.Ordinal);
        _asOf = officials
            .Where(official => asOf.ContainsKey(official.Roster))
            .SelectMany(official => official.Memberships.Select(term => (Body: Body(term.PostId), AsOf: asOf[official.Roster])))
            .GroupBy(known => known.Body, StringComparer.Ordinal)
            .ToDictionary(body => body.Key, body => body.Max(known => known.AsOf), StringComparer.Ordinal);
    }

    public IReadOnlyList<PostAnswer> Senators(Jurisdiction state, DateOnly day) => Holders(CongressSeat.Senate(state.Code), state.Senators, day);

    public PostAnswer Representative(District district, DateOnly day) => Holders(CongressSeat.House(district), 1, day)[0];

    /// <summary>Empty where the state's executives are not imported.</summary>
    public IReadOnlyList<PostAnswer> Governor(Jurisdiction state, DateOnly day)
    {
        var post = StateSeat.Governor(state.Code);
        return _holders.Contains(post) ? Holders(post, 1, day) : [];
    }

    /// <summary>
    /// The state legislators of a home, where its state's legislature is imported and its district in a chamber is certain.
    /// A district nobody is listed for is unknown: sources of state legislators do not list empty seats.
    /// </summary>
    public IEnumerable<PostAnswer> Legislators(Jurisdiction state, Residence home, DateOnly day) =>
        from chamber in Enum.GetValues<StateChamber>()
        let body = Body(StateSeat.PostId(state.Code, chamber, ""))
        where _lastDays.ContainsKey(body)
        let posts = (home.At ?? home.Near ?? []).Where(post => Body(post) == body).ToList()
        where posts.Count == 1
        from holder in _holders[posts[0]].Any(term => term.Covers(day)) ? Holders(posts[0], 0, day) : [new(posts[0], PostStatus.Unknown, null, null)]
        select holder;

    /// <summary>Who holds a post, and of how many of its seats it is known that nobody does, or not known who does.</summary>
    public IReadOnlyList<PostAnswer> Holders(string post, int seats, DateOnly day)
    {
        var holders = _holders[post]
            .Where(term => term.Covers(day))
            .Select(term => new PostAnswer(post, PostStatus.Held, term.OfficialId, _officials[term.OfficialId].Name))
            .OrderBy(holder => holder.Name, StringComparer.Ordinal)
            .ToList();
        var empty = Math.Max(0, seats - holders.Count);
        var unknown = day > _lastDays.GetValueOrDefault(Body(post)) ? empty : Math.Clamp(HeldAsOf(post, day) - holders.Count, 0, empty);
        holders.AddRange(Enumerable.Repeat(new PostAnswer(post, PostStatus.Vacant, null, null), empty - unknown));
        holders.AddRange(Enumerable.Repeat(new PostAnswer(post, PostStatus.Unknown, null, null), unknown));
        return holders;
    }

    /// <summary>How many held it on the day the data describes, where <paramref name="day"/> is later: as many may hold it still, whoever they are.</summary>
    private int HeldAsOf(string post, DateOnly day) =>
        _asOf.TryGetValue(Body(post), out var asOf) && asOf < day ? _holders[post].Count(term => term.Covers(asOf)) : 0;

    public static Sentence Area(District district)
    {
        var state = Jurisdiction.Find(district.State)!.Name;
        return district.Number == 0 ? new(state) : new("{0}, district {1}", state, district.Number);
    }

    private static string Body(string post) => post.Split(':')[0];
}
