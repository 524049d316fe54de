namespace Redress.Share.Posts;

/// <summary>What kind of text fits where it is posted.</summary>
internal enum PostShape
{
    /// <summary>Headline, link, tags.</summary>
    Short,

    /// <summary>Headline, one line of the brief, what is unknown, link, tags.</summary>
    Long,

    /// <summary>A title; the network adds the link.</summary>
    Title,

    /// <summary>As one writes to people one knows.</summary>
    Message,
}

/// <summary>A place where people share.</summary>
/// <param name="Id">Its place in addresses and data: "bluesky".</param>
/// <param name="Name">Its own name.</param>
/// <param name="Shape">What is written for it.</param>
/// <param name="Counting">How it counts.</param>
/// <param name="Limit">The most it takes by its own counting; null where nothing a person writes comes near.</param>
/// <param name="Intent">The address that opens its own form, with <c>{text}</c>, <c>{url}</c> and <c>{title}</c> to be filled in.</param>
internal sealed record Network(string Id, string Name, PostShape Shape, Counting Counting, int? Limit, string Intent)
{
    /// <summary>Whether its form takes the text; else it takes the link alone, and the text is pasted.</summary>
    public bool TakesText => Intent.Contains("{text}", StringComparison.Ordinal);

    /// <summary>Whether its form adds the link itself, so that the text does without.</summary>
    public bool AddsLink => Intent.Contains("{url}", StringComparison.Ordinal);

    /// <summary>Whether a longer text is refused; text messages are only split.</summary>
    public bool IsStrict => Limit is not null && Counting is not Counting.Sms;

    /// <summary>Whether the reader has to say on which server they are.</summary>
    public bool NeedsServer => Intent.Contains("{server}", StringComparison.Ordinal);

    public PostLength Measure(string text) => PostLength.Of(text, Counting, Limit);

    public string Address(string text, string url, string title) => Intent
        .Replace("{text}", Uri.EscapeDataString(text), StringComparison.Ordinal)
        .Replace("{url}", Uri.EscapeDataString(url), StringComparison.Ordinal)
        .Replace("{title}", Uri.EscapeDataString(title), StringComparison.Ordinal);
}
