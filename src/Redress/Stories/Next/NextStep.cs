using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Stories.Next;

/// <summary>One clear next step after an act, by the rule that <c>/about#next</c> tells readers. What was done travels in addresses, never in a cookie.</summary>
internal sealed class NextStep(ShowStory show, IEnumerable<IWayToAct> ways)
{
    /// <summary>Ways to act in the order they are offered: what reaches those who decide, what brings others, what keeps one informed, what takes longer.</summary>
    public static readonly IReadOnlyList<string> Order = ["sign", "write", "share", "follow", "events", "study", "organizations", "commitments"];

    /// <param name="slug">The story the act was about.</param>
    /// <param name="act">The way to act that was just taken: "sign".</param>
    /// <param name="before">What was done before, as <c>done</c> had it in the address; null where nothing is known.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>Null where the story is gone or offers nothing more.</returns>
    public async Task<StepAhead?> AfterAsync(string slug, string act, string? before, CancellationToken cancel)
    {
        if (await show.RunAsync(slug, cancel) is not StoryAnswer.Found found)
        {
            return null;
        }

        var done = Done(before).Append(act).Distinct(StringComparer.Ordinal).ToList();
        var offers = await ways.ForAsync(found.Page, $"/stories/{slug}", cancel);
        return InOrder(offers, done) is [var next, ..] ? new(next.Id, next.Name, next.Takes, next.Icon, $"/stories/{slug}?done={string.Join(',', done)}#{next.Id}", $"/stories/{slug}") : null;
    }

    /// <summary>The ways that are left, in the order of the rule.</summary>
    public static IReadOnlyList<WayToAct> InOrder(IReadOnlyList<WayToAct> offers, IReadOnlyCollection<string> done) =>
        [.. Order.Where(id => !done.Contains(id, StringComparer.Ordinal)).Select(id => offers.FirstOrDefault(way => way.Id == id)).OfType<WayToAct>()];

    /// <summary>The acts named in an address; others' words in it are left out.</summary>
    public static IReadOnlyList<string> Done(string? value) =>
        [.. (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(id => Order.Contains(id, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];
}

/// <summary>The next step as it is shown.</summary>
/// <param name="Id">The way to act.</param>
/// <param name="Name">What the reader will have done.</param>
/// <param name="Takes">How long it takes.</param>
/// <param name="Icon">Path data of its icon.</param>
/// <param name="Url">Where it is done.</param>
/// <param name="Story">The story's page, for those who are done.</param>
internal sealed record StepAhead(string Id, string Name, string Takes, string Icon, string Url, string Story);
