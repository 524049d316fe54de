namespace Redress.Platform.News;

/// <summary>A kind of thing people can follow. Its capability registers it, and announces its news.</summary>
internal interface IFollowable
{
    /// <summary>A stable name in lower case: "petition".</summary>
    string Kind { get; }

    /// <returns>Null where there is no such thing, or it is not public.</returns>
    Task<Followable?> FindAsync(string key, CancellationToken cancel);
}

/// <summary>A thing that can be followed.</summary>
/// <param name="Subject">Which.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Path">Its page on this site.</param>
internal sealed record Followable(Subject Subject, string Title, string Path)
{
    /// <summary>Its own Atom feed, where it has a better one than the feed of its news.</summary>
    public string? Feed { get; init; }

    /// <summary>Its dates as iCalendar, where it has any.</summary>
    public string? Calendar { get; init; }
}
