using Redress.Stories.Show;

namespace Redress.Stories.Act;

/// <summary>One thing a reader can do about a story, with everything needed to do it.</summary>
/// <param name="Id">Its place on the page, <c>#{Id}</c>.</param>
/// <param name="Name">What the reader will have done: "Write to your officials".</param>
/// <param name="Short">One word for a small button.</param>
/// <param name="Takes">How long it takes: "2 min".</param>
internal record WayToAct(string Id, string Name, string Short, string Takes)
{
    /// <summary>Path data of its 24 by 24 icon.</summary>
    public required string Icon { get; init; }

    /// <summary>The partial view that shows it on the action page; it gets this object as its model.</summary>
    public required string View { get; init; }

    /// <summary>Shown in full beside the story instead of in a panel below it.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Exactly what to do, in order.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>Words to use, ready to copy.</summary>
    public IReadOnlyList<Wording> Wordings { get; init; } = [];
}

/// <summary>One step; where it needs another page, the link that opens it.</summary>
internal sealed record Step(string Text, string? Link = null, string? Url = null);

/// <summary>A text the reader may use as their own.</summary>
/// <param name="Name">What kind of text it is.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Fields">What they must fill in first; each stands in the text as <c>[field]</c>.</param>
/// <param name="Limit">The most characters it may have; null where nothing limits it.</param>
internal sealed record Wording(string Name, string Text, IReadOnlyList<string> Fields, int? Limit = null);

/// <summary>A capability's offer on the action page. Each capability registers its own; <see cref="Rank"/> orders them.</summary>
internal interface IWayToAct
{
    /// <summary>Smaller comes first.</summary>
    int Rank { get; }

    /// <returns>Null where it has nothing to offer for this story.</returns>
    /// <param name="page">The story with its brief and topics.</param>
    /// <param name="address">The public address of the page; null where the page is written to a file.</param>
    /// <param name="cancel">Ends the work.</param>
    ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel);
}

internal static class WaysToAct
{
    public static async Task<IReadOnlyList<WayToAct>> ForAsync(this IEnumerable<IWayToAct> ways, ActionPage page, string? address, CancellationToken cancel)
    {
        var offered = new List<WayToAct>();

        foreach (var way in ways.OrderBy(way => way.Rank))
        {
            if (await way.ForAsync(page, address, cancel) is { } offer)
            {
                offered.Add(offer);
            }
        }

        return offered;
    }
}
