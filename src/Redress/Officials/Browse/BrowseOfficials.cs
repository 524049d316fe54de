using Redress.Domain.Officials;
using Redress.Officials.Known;

namespace Redress.Officials.Browse;

/// <summary>What is asked of the directory; everything may be missing.</summary>
internal sealed record DirectoryQuery(string? Q = null, string? State = null, string? Body = null, string? Committee = null, int Page = 1)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Q) && string.IsNullOrEmpty(State) && string.IsNullOrEmpty(Body) && string.IsNullOrEmpty(Committee);
}

/// <param name="Officials">Of this page.</param>
/// <param name="Total">On all pages.</param>
/// <param name="Pages">How many there are, at least one.</param>
/// <param name="Vacant">Seats nobody holds, of the state and body asked for.</param>
internal sealed record DirectoryAnswer(IReadOnlyList<HeldPost> Officials, int Total, int Pages, IReadOnlyList<Post> Vacant);

/// <summary>Finds officials by name, state, body and committee.</summary>
internal sealed class BrowseOfficials(OfficialsMemory memory, TimeProvider clock)
{
    public const int PageSize = 50;

    public async Task<(DirectoryAnswer Answer, KnownOfficials Known)> RunAsync(DirectoryQuery query, CancellationToken cancel)
    {
        var known = await memory.GetAsync(cancel);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var words = Folded.Of(query.Q ?? "").Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        var found = known.Officials.Values
            .Where(official => string.IsNullOrEmpty(query.Committee) || official.Committees.Any(seat => seat.CommitteeId == query.Committee))
            .Select(official => known.Current(official.Id, today)).OfType<HeldPost>()
            .Where(held => Fits(held.Post, query) && Has(held, words))
            .OrderBy(held => held.Official.FamilyName, StringComparer.InvariantCulture).ThenBy(held => held.Official.Name, StringComparer.InvariantCulture)
            .ToList();
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var vacant = words is [] && string.IsNullOrEmpty(query.Committee) && !query.IsEmpty ? known.Vacant(today).Where(post => Fits(post, query)).OrderBy(post => post.Id, StringComparer.Ordinal).ToList() : [];
        return (new DirectoryAnswer([.. found.Skip((page - 1) * PageSize).Take(PageSize)], found.Count, pages, vacant), known);
    }

    private static bool Fits(Post post, DirectoryQuery query) =>
        (string.IsNullOrEmpty(query.State) || string.Equals(post.State, query.State, StringComparison.OrdinalIgnoreCase))
        && (string.IsNullOrEmpty(query.Body) || post.Body == query.Body);

    private static bool Has(HeldPost held, string[] words)
    {
        var text = words is [] ? "" : Folded.Of($"{held.Official.Name} {held.Official.FamilyName} {held.Post.Title} {held.Post.Area} {held.Post.State}");
        return Array.TrueForAll(words, word => text.Contains(word, StringComparison.Ordinal));
    }
}
