using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Share.Posts;
using Redress.Stories.Show;

namespace Redress.Share.Kit;

/// <summary>The share kit of a story: a text for each network, picture, QR code, flyer, embed.</summary>
[AllowAnonymous]
internal sealed class ShareModel(ShowStory show, Site site, Texts texts) : PageModel
{
    public ActionPage Story { get; private set; } = null!;

    public ShareKit Kit { get; private set; } = null!;

    /// <summary>The frame to paste into another site.</summary>
    public string Embed { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        switch (await show.RunAsync(slug, cancel))
        {
            case StoryAnswer.Found found:
                Story = found.Page;
                Kit = new ShareKit(StoryToShare.Of(Story, site.Address(Request, $"/stories/{slug}"), texts));
                Embed = $"<iframe src=\"{site.Address(Request, $"/embed/stories/{slug}")}\" title=\"{Story.Story.Headline.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)}\" width=\"100%\" height=\"480\" loading=\"lazy\"></iframe>";
                return Page();
            case StoryAnswer.TakenDown:
                return StatusCode(StatusCodes.Status410Gone);
            default:
                return NotFound();
        }
    }
}
