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
internal sealed class ReviewModel(ReviewStory review, FindNameVariants variants, Site site, Texts texts) : PageModel
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

    public int Checked => Story.Lines.Count(line => line.IsChecked);

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

        Tell(what switch
        {
            "publish" => await review.PublishAsync(User, story, cancel),
            "later" => await review.PublishLaterAsync(User, story, At is { } at ? site.At(at) : null, cancel),
            "take-down" => await review.UnpublishAsync(User, story, Note, cancel),
            "add" => review.Add(User, story, NewKind, NewText, new LineEdit { Cites = NewCites }.Numbers, Note),
            "drop" => review.Drop(User, story, which, Note),
            "up" => review.Move(User, story, which, -1),
            "down" => review.Move(User, story, which, 1),
            _ => ReviewAnswer.Saved,
        });
    }

    private void Tell(ReviewAnswer answer)
    {
        switch (answer)
        {
            case ReviewAnswer.NotAllChecked:
                ModelState.AddModelError("publish", "Publishing waits until every line is checked");
                break;
            case ReviewAnswer.NoTimeToCome:
                ModelState.AddModelError(nameof(At), "Choose a time that is still to come");
                break;
            case ReviewAnswer.NoReason:
                ModelState.AddModelError(nameof(Note), "Say why it is taken down, for readers to see");
                break;
            case ReviewAnswer.NoNote:
                ModelState.AddModelError(nameof(Note), ReviewStory.NoteNeeded);
                break;
            case ReviewAnswer.NoLine:
                ModelState.AddModelError(nameof(NewText), "A new line needs words, and at least one sentence of this story that it rests on");
                break;
            default:
                Done = Words(answer);
                break;
        }
    }

    private string? Words(ReviewAnswer answer) => answer switch
    {
        ReviewAnswer.Published => texts["It is public now."],
        ReviewAnswer.Scheduled => texts["It goes out by itself on {0} ({1}).", At!.Value.ToString("g", CultureInfo.CurrentCulture), site.Zone.Id],
        ReviewAnswer.TakenDown => texts["It was taken down. Its address tells readers why."],
        ReviewAnswer.LineAdded => texts["The line was added. Check it like the others."],
        ReviewAnswer.LineDropped => texts["The line was dropped."],
        ReviewAnswer.Saved => texts["Saved."],
        _ => null,
    };
}
