using CsCheck;
using Redress.Share.Posts;

namespace Redress.Tests.Share;

public sealed class WritingPosts
{
    private const string Address = "https://desk.example/stories/oak-road-bridge";

    [Fact]
    public void Every_post_fits_its_network_whatever_the_headline() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char['a', 'z'], Gen.Const(' '), Gen.Char['\u4e00', '\u9fff']), 1, 700].Sample(headline =>
        {
            foreach (var post in new ShareKit(Bridge(headline)).Posts.Where(post => post.Network.IsStrict))
            {
                post.Length.Fits.ShouldBeTrue(post.Network.Name);
                (post.Network.AddsLink || post.Text.Contains(Address, StringComparison.Ordinal)).ShouldBeTrue(post.Network.Name);
            }
        });

    [Fact]
    public void A_headline_that_fits_stays_whole() =>
        Post("x", Bridge("Bridge to close")).ShouldBe($"Bridge to close\nLine by line, with sources: {Address}\n#CleanWater");

    [Fact]
    public void Where_there_is_room_the_post_says_what_happened_and_what_is_unknown()
    {
        var post = Post("mastodon", Bridge("Bridge to close"));

        post.ShouldContain("The county will close the bridge.");
        post.ShouldContain("Still unknown: who will pay.");
    }

    [Fact]
    public void What_can_be_spared_goes_before_the_headline_is_cut()
    {
        var headline = string.Join(' ', Enumerable.Repeat("bridge", 60));

        var post = Post("mastodon", Bridge(headline));

        post.ShouldStartWith(headline);
        post.ShouldNotContain("Still unknown");
    }

    [Theory]
    [InlineData("clean water", "#CleanWater")]
    [InlineData("#cleanWater", "#CleanWater")]
    [InlineData("U.S.–Russia Relations", "#USRussiaRelations")]
    [InlineData("Agriculture & Food", "#AgricultureAndFood")]
    public void Tags_are_words_with_capitals(string words, string tag) => Hashtags.CamelCase(words).ShouldBe(tag);

    [Fact]
    public void A_share_link_opens_the_networks_own_form_with_the_text() =>
        new ShareKit(Bridge("Bridge & road")).Posts.Single(post => post.Network.Id == "bluesky").Address
            .ShouldStartWith("https://bsky.app/intent/compose?text=Bridge%20%26%20road%0ALine%20by%20line");

    private static string Post(string network, Shareable what) => new ShareKit(what).Posts.Single(post => post.Network.Id == network).Text;

    private static Shareable Bridge(string headline) => new(headline, Address)
    {
        Summary = "The county will close the bridge.",
        Unknown = "Still unknown: who will pay.",
        Invitation = "Line by line, with sources:",
        Message = "I read this.",
        Hashtags = ["#CleanWater"],
    };
}
