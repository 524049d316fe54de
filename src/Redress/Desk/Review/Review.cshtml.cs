using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Stories;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Desk.Review;

/// <summary>Source sentences beside the lines that rest on them: where an editor checks a story and publishes it.</summary>
[DeskRole(Role.Editor)]
internal sealed class ReviewModel(ReviewStory review, FindNameVariants variants, Texts texts, TimeProvider clock) : PageModel
{
    public Story Story { get; private set; } = null!;

    [BindProperty]
    public List<LineEdit> Lines { get; set; } = [];

    /// <summary>Which button was pressed: "save", "publish", "later", "take-down", "add", "drop:ID", "up:ID", "down:ID".</summary>
    [BindProperty]
    public string? Go { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public DateTime? At { get; set; }

    [BindProperty]
    public BriefLineKind NewKind { get; set; }

    [BindProperty]
    public string? NewText { get; set; }

    [BindProperty]
    public string? NewCites { get; set; }

    [TempData]
    public string? Done { get; set; }

    public IReadOnlyList<NameVariant> Variants { get; private set; } = [];

    public int Checked => Story.Lines.Count(line => line.CheckedAt is not null && line.StaleSince is null);

    public IReadOnlyList<BriefLine> LinesOf(BriefLineKind kind) => [.. Story.Lines.Where(line => line.Kind == kind).OrderBy(line => line.Position)];

    public IReadOnlyList<LineFinding> FindingsOf(BriefLine line) => LineFinding.Of(
        line.Text, Story.Sentences.Where(sentence => line.Cites.Contains(sentence.N)).Select(TextOf).Append(line.Who ?? "").Append(line.Role ?? ""));

    public string TextOf(StorySentence sentence) => Story.Text[sentence.Start..sentence.End];

    public IEnumerable<NameVariant> VariantsIn(BriefLine line) =>
        Variants.Where(variant => $"{line.Who} {line.Text}".Contains(variant.Here, StringComparison.Ordinal));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await review.FindAsync(slug, cancel) is not { } story)
        {
            return NotFound();
        }

        Story = story;
        Variants = await variants.RunAsync(story, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await review.FindAsync(slug, cancel) is not { } story)
        {
            return NotFound();
        }

        Story = story;
        Story.Reviewer ??= User.Identity!.Name;

        foreach (var (line, problem) in review.Take(User, story, Lines, Note))
        {
            ModelState.AddModelError(line is { } id ? $"line-{id}" : nameof(Note), problem);
        }

        if (ModelState.IsValid)
        {
            await PressAsync(story, cancel);
        }

        if (!ModelState.IsValid)
        {
            Variants = await variants.RunAsync(story, cancel);
            return Page();
        }

        await review.SaveAsync(cancel);
        return RedirectToPage(new { slug });
    }

    private async Task PressAsync(Story story, CancellationToken cancel)
    {
        var (what, which) = Go?.Split(':') is [var name, var id] && Id<BriefLine>.TryParse(id, null, out var line) ? (name, line) : (Go, default);

        switch (what)
        {
            case "publish" when !story.IsChecked:
                ModelState.AddModelError("publish", "Publishing waits until every line is checked");
                break;
            case "publish":
                await review.PublishAsync(User, story, cancel);
                Done = texts["It is public now."];
                break;
            case "later":
                await LaterAsync(story, cancel);
                break;
            case "take-down" when string.IsNullOrWhiteSpace(Note):
                ModelState.AddModelError(nameof(Note), "Say why it is taken down, for readers to see");
                break;
            case "take-down":
                await review.UnpublishAsync(User, story, Note!, cancel);
                Done = texts["It was taken down. Its address tells readers why."];
                break;
            case "add":
                Add(story);
                break;
            case "drop" when story.Status is StoryStatus.Published && string.IsNullOrWhiteSpace(Note):
                ModelState.AddModelError(nameof(Note), "This story is public. Say what was wrong, for readers to see, before you change it");
                break;
            case "drop":
                review.Drop(User, story, which, Note);
                Done = texts["The line was dropped."];
                break;
            case "up" or "down":
                ReviewStory.Move(story, which, what is "up" ? -1 : 1);
                break;
            default:
                Done = texts["Saved."];
                break;
        }
    }

    private async Task LaterAsync(Story story, CancellationToken cancel)
    {
        if (!story.IsChecked)
        {
            ModelState.AddModelError("publish", "Publishing waits until every line is checked");
        }
        else if (At is not { } at || TimeZoneInfo.ConvertTimeToUtc(at, TimeZoneInfo.Utc) <= clock.GetUtcNow().UtcDateTime)
        {
            ModelState.AddModelError(nameof(At), "Choose a time that is still to come");
        }
        else
        {
            await review.PublishLaterAsync(User, story, new DateTimeOffset(at, TimeSpan.Zero), cancel);
            Done = texts["It goes out by itself on {0} (UTC).", at.ToString("g", CultureInfo.CurrentCulture)];
        }
    }

    private void Add(Story story)
    {
        var cites = new LineEdit { Cites = NewCites }.Numbers;

        if (string.IsNullOrWhiteSpace(NewText) || cites.Count is 0 || !cites.All(n => story.Sentences.Any(sentence => sentence.N == n)))
        {
            ModelState.AddModelError(nameof(NewText), "A new line needs words, and at least one sentence of this story that it rests on");
        }
        else if (story.Status is StoryStatus.Published && string.IsNullOrWhiteSpace(Note))
        {
            ModelState.AddModelError(nameof(Note), "This story is public. Say what was wrong, for readers to see, before you change it");
        }
        else
        {
            review.Add(User, story, NewKind, NewText, cites, Note);
            Done = texts["The line was added. Check it like the others."];
        }
    }
}
