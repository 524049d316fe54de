namespace Redress.Share.Posts;

/// <summary>The networks people use, most public first. None of their scripts is loaded: a link opens their own form.</summary>
/// <remarks>
/// Limits: X help "How to post"; Bluesky lexicon <c>app.bsky.feed.post</c>; Mastodon documentation "Posting"; Threads API documentation
/// "Posts"; LinkedIn Posts API, <c>commentary</c>; Reddit API, title of a submission; Telegram Bot API, <c>sendMessage</c>; Facebook posts of
/// pages, and WhatsApp messages, by what their own forms take. Intents: each network's page on sharing by link; RFC 5724 (sms), RFC 6068 (mailto).
/// </remarks>
internal static class Networks
{
    public static readonly Network Mastodon = new("mastodon", "Mastodon", PostShape.Long, Counting.GraphemesShortLinks, 500, "https://{server}/share?text={text}");

    public static readonly Network Sms = new("sms", "SMS", PostShape.Short, Counting.Sms, 160, "sms:?&body={text}");

    public static readonly Network Email = new("email", "E-mail", PostShape.Message, Counting.Utf16, null, "mailto:?subject={title}&body={text}");

    public static readonly IReadOnlyList<Network> All =
    [
        new("x", "X", PostShape.Short, Counting.Weighted, 280, "https://x.com/intent/post?text={text}"),
        new("bluesky", "Bluesky", PostShape.Short, Counting.Graphemes, 300, "https://bsky.app/intent/compose?text={text}"),
        Mastodon,
        new("threads", "Threads", PostShape.Long, Counting.EmojiAsBytes, 500, "https://www.threads.com/intent/post?text={text}"),
        new("facebook", "Facebook", PostShape.Long, Counting.Utf16, 63_206, "https://www.facebook.com/sharer/sharer.php?u={url}"),
        new("linkedin", "LinkedIn", PostShape.Long, Counting.Utf16, 3_000, "https://www.linkedin.com/sharing/share-offsite/?url={url}"),
        new("reddit", "Reddit", PostShape.Title, Counting.CodePoints, 300, "https://www.reddit.com/submit?url={url}&title={text}"),
        new("whatsapp", "WhatsApp", PostShape.Message, Counting.Utf16, 65_536, "https://wa.me/?text={text}"),
        new("telegram", "Telegram", PostShape.Message, Counting.Utf16, 4_096, "https://t.me/share/url?url={url}&text={text}"),
        Sms,
        Email,
    ];
}
