using Redress.Domain.Stories;
using Redress.Platform.Web.Languages;
using Redress.Stories.Show;

namespace Redress.Share.Posts;

/// <summary>What of a story stands in a post.</summary>
internal static class StoryToShare
{
    public static Shareable Of(ActionPage page, string link, Texts texts) => new(page.Story.Headline, link)
    {
        Summary = page.Story.Summary ?? (page.Lines(BriefLineKind.Happened) is [var first, ..] ? first.Text : null),
        Unknown = page.Lines(BriefLineKind.Unknown) is [var open, ..] ? texts["Still unknown: {0}", open.Text] : null,
        Invitation = texts["Line by line, with sources:"],
        Message = texts["I read this and thought of you: “{0}”. It shows what happened, what is still unknown, where each line comes from, and what we can do about it.", page.Story.Headline],
        Hashtags = Hashtags.Of(page.Packs),
        Path = $"/stories/{page.Story.Slug}",
        Language = page.Story.Language,
    };
}
