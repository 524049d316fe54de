using Redress.Share.Posts;

namespace Redress.Tests.Share;

public sealed class CountingAPost
{
    [Theory]
    [InlineData("Plain words", 11)]
    [InlineData("Ünïcödé", 7)]
    [InlineData("e\u0301", 1)]
    [InlineData("日本", 4)]
    [InlineData("😀", 2)]
    [InlineData("👨‍👩‍👧‍👦", 2)]
    [InlineData("🇺🇸", 2)]
    [InlineData("1️⃣", 2)]
    [InlineData("“quoted” – and…", 16)]
    [InlineData("See https://a.example/very/long/address/that/goes/on/and/on.", 28)]
    [InlineData("https://a.example https://b.example", 47)]
    public void X_weighs_characters_and_shortens_links(string text, int length) => Of(text, Counting.Weighted).ShouldBe(length);

    [Theory]
    [InlineData("👨‍👩‍👧‍👦", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("क्ष", 1)]
    [InlineData("https://a.example", 17)]
    public void Bluesky_counts_what_a_reader_sees(string text, int length) => Of(text, Counting.Graphemes).ShouldBe(length);

    [Theory]
    [InlineData("👨‍👩‍👧‍👦", 1)]
    [InlineData("(https://a.example/x)", 25)]
    public void Mastodon_counts_the_same_with_short_links(string text, int length) => Of(text, Counting.GraphemesShortLinks).ShouldBe(length);

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("😀", 4)]
    [InlineData("日本", 2)]
    public void Threads_counts_an_emoji_as_its_bytes(string text, int length) => Of(text, Counting.EmojiAsBytes).ShouldBe(length);

    [Theory]
    [InlineData("Bridge closes", 13, 160)]
    [InlineData("{€}", 6, 160)]
    [InlineData("“Bridge”", 8, 70)]
    [InlineData("мост", 4, 70)]
    public void A_text_message_has_room_for_70_where_its_alphabet_does_not_do(string text, int length, int limit) =>
        PostLength.Of(text, Counting.Sms, 160).ShouldBe(new PostLength(length, limit));

    private static int Of(string text, Counting counting) => PostLength.Of(text, counting, null).Length;
}
