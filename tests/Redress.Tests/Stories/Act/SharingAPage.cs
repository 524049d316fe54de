using CsCheck;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Tests.Stories.Act;

public sealed class SharingAPage
{
    private const string Address = "https://desk.example/stories/oak-road-bridge";

    [Fact]
    public void A_short_post_fits_every_network_whatever_the_headline() =>
        Gen.String[Gen.Char, 1, 600].Sample(headline =>
        {
            var post = Post(headline);

            PageToShare.LengthOf(post).ShouldBeLessThanOrEqualTo(280);
            post.ShouldContain(Address);
        });

    [Fact]
    public void A_headline_that_fits_stays_whole() => Post("Bridge to close").ShouldStartWith("Bridge to close Line by line");

    private static string Post(string headline)
    {
        var page = new ActionPage(Example.Bridge(Example.Thread(), headline: headline), [], []);
        return ShareThePage.For(page, Address).Wordings[0].Text;
    }
}
