namespace Redress.Newsroom.Sources;

/// <summary>A feed as read: what could be made of it, and what is wrong with it.</summary>
/// <param name="Title">Plain text; empty where it has none.</param>
/// <param name="Entries">In the feed's order.</param>
/// <param name="Problem">What is broken, as a sentence for a person; null where nothing is.</param>
internal sealed record Feed(string Title, IReadOnlyList<FeedEntry> Entries, string? Problem);

/// <param name="Title">Plain text.</param>
/// <param name="Url">Where the story can be read; null where the feed does not say.</param>
/// <param name="Published">With its original offset; null where the feed gives none that can be read.</param>
/// <param name="Html">The text the feed carries, the longest it has; not yet made safe.</param>
/// <param name="Author">Who wrote it; null where unsaid.</param>
internal sealed record FeedEntry(string Title, Uri? Url, DateTimeOffset? Published, string? Html, string? Author);
