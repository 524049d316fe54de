namespace Redress.Share.Posts;

/// <summary>How a network counts the length of a post. <c>wwwroot/js/share.js</c> counts the same in the browser.</summary>
internal enum Counting
{
    /// <summary>Code points; a web address counts as 23.</summary>
    CodePoints,

    /// <summary>UTF-16 code units, as JavaScript and most databases count.</summary>
    Utf16,

    /// <summary>
    /// Characters as a reader sees them (extended grapheme clusters, Unicode Standard Annex 29).
    /// Bluesky: lexicon <c>app.bsky.feed.post</c>, <c>maxGraphemes</c>.
    /// </summary>
    Graphemes,

    /// <summary>
    /// The same, and each web address counts as 23. Mastodon: <c>StatusLengthValidator</c>, <c>MAX_CHARS</c> and
    /// <c>URL_PLACEHOLDER_CHARS</c>; a server may allow more.
    /// </summary>
    GraphemesShortLinks,

    /// <summary>
    /// X: the configuration v3 of twitter-text. After normalization to NFC a code point from U+0000 to U+10FF, U+2000 to
    /// U+200D, U+2010 to U+201F or U+2032 to U+2037 weighs 1, any other 2, an emoji sequence 2, a web address 23.
    /// </summary>
    Weighted,

    /// <summary>Threads: code points, but an emoji counts as its bytes in UTF-8 (Threads API, limits of a text post).</summary>
    EmojiAsBytes,

    /// <summary>
    /// Text messages: septets of the GSM 7-bit alphabet, 160 a message, where every character is in it (an extended one takes two);
    /// else UTF-16 code units, 70 a message (3GPP TS 23.038; 153 and 67 where a text takes several).
    /// </summary>
    Sms,
}
