using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Officials.FindMine;
using Redress.Platform.Database;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;
using Redress.Stories.Show;

namespace Redress.Letters.Write;

/// <summary>Steps one and two of a letter: who, and what. The pages carry what was typed along; nothing is stored before the last button.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class WriteModel(ShowStory show, FindAddressees find, WriteLetter write, LikeLetters like, RedressDb db, PersonalData data, LetterLinks links, Texts texts, TimeProvider clock) : PageModel
{
    public ActionPage Story { get; private set; } = null!;

    public LetterDraft Draft { get; private set; } = new();

    /// <summary>Null until there is something to look up.</summary>
    public Addressees? Found { get; private set; }

    /// <summary>Whether a street address can be looked up here.</summary>
    public bool LooksUpAddresses => find.KnowsStreets;

    /// <summary>Where the postcode of another country belongs.</summary>
    public string? Postcode { get; private set; }

    public LetterIdeas Ideas { get; private set; } = null!;

    /// <summary>Step two: everybody the letter goes to, with their letter; null in step one.</summary>
    public IReadOnlyList<(Addressee To, ComposedLetter Letter)>? Letters { get; private set; }

    /// <summary>How many others wrote nearly the same.</summary>
    public int Alike { get; private set; }

    public (Addressee To, ComposedLetter Letter) Shown => Letters![Math.Clamp(Draft.Show, 0, Letters.Count - 1)];

    /// <summary>A button that this page does not have.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => context.Result = context.HandlerMethod is null ? NotFound() : null;

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => OpenAsync(slug, new LetterDraft(), () => Task.FromResult<IActionResult>(Page()), cancel);

    /// <summary>Looks up who represents the reader.</summary>
    public Task<IActionResult> OnPostAsync(string slug, LetterDraft draft, CancellationToken cancel) => OpenAsync(slug, draft, async () =>
    {
        await FindAsync(cancel);
        return Page();
    }, cancel);

    /// <summary>From who to the letter.</summary>
    public Task<IActionResult> OnPostLetterAsync(string slug, LetterDraft draft, CancellationToken cancel) => OpenAsync(slug, draft, () => ToLetterAsync(cancel), cancel);

    public Task<IActionResult> OnPostPreviewAsync(string slug, LetterDraft draft, CancellationToken cancel) => OpenAsync(slug, draft, () => ToLetterAsync(cancel), cancel);

    /// <summary>Takes over a template with gaps such as [Your Name].</summary>
    public Task<IActionResult> OnPostImportAsync(string slug, LetterDraft draft, CancellationToken cancel) => OpenAsync(slug, draft, () =>
    {
        if (!string.IsNullOrWhiteSpace(draft.Import))
        {
            var template = ForeignTemplate.Read(draft.Import);
            (draft.Body, draft.Subject) = (template.Body, template.Subject ?? draft.Subject);
            (draft.Import, draft.Suggested) = (null, template.Body);

            foreach (var gap in template.Unknown)
            {
                ModelState.AddModelError(nameof(draft.Body), texts["Fill in or take out {0}: no letter goes out with a gap in it.", gap]);
            }
        }

        return ToLetterAsync(cancel, isImported: true);
    }, cancel);

    /// <summary>Back from step three, with all that was written.</summary>
    public Task<IActionResult> OnPostEditAsync(string slug, string? letter, CancellationToken cancel) => OpenAsync(slug, new LetterDraft(), async () =>
    {
        if (links.ReadPage(letter) is { } id && await db.Set<Letter>().AsNoTracking().Include(l => l.Recipients).SingleOrDefaultAsync(l => l.Id == id, cancel) is { } kept && data.ContentOf(kept) is { } content)
        {
            Draft = Again(letter!, kept, content, data.HomeOf(kept));
            return await ToLetterAsync(cancel, isImported: true);
        }

        return Page();
    }, cancel);

    public Task<IActionResult> OnPostSendAsync(string slug, LetterDraft draft, CancellationToken cancel) => OpenAsync(slug, draft, async () =>
    {
        var page = await ToLetterAsync(cancel);

        if (Letters is null)
        {
            return page;
        }

        var ask = Ideas.Asks.FirstOrDefault(idea => idea.Key == draft.Ask)?.Text ?? "";

        switch (await write.RunAsync(draft, Story.Story, ask, [.. Letters.Select(letter => letter.To)], cancel))
        {
            case WriteAnswer.Kept kept:
                return Redirect(links.Page(kept.Letter));
            case WriteAnswer.Unfinished unfinished:
                foreach (var problem in unfinished.Problems)
                {
                    ModelState.AddModelError(problem.Field, texts[problem.Message, problem.Values]);
                }

                return page;
            default:
                throw new InvalidOperationException("An answer without a case.");
        }
    }, cancel);

    private async Task<IActionResult> OpenAsync(string slug, LetterDraft draft, Func<Task<IActionResult>> step, CancellationToken cancel)
    {
        switch (await show.RunAsync(slug, cancel))
        {
            case StoryAnswer.Found found:
                (Story, Draft) = (found.Page, draft);
                Ideas = await LetterIdeas.OfAsync(Story, db, cancel);
                return await step();
            case StoryAnswer.TakenDown:
                return StatusCode(StatusCodes.Status410Gone);
            default:
                return NotFound();
        }
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        Postcode = UkPostcode.Read(Draft.Zip);

        if (Postcode is null && !string.IsNullOrWhiteSpace(Draft.Zip))
        {
            var isByAddress = Draft.By is "address" && !string.IsNullOrWhiteSpace(Draft.Street);
            var located = LocatedDistrict.Read(data, Draft.Located);
            var home = new Whereabouts(Draft.Zip, Draft.State, Street: isByAddress ? Draft.Street : null, City: isByAddress ? Draft.City : null, District: located ?? Draft.District);
            Found = await find.RunAsync(home, [.. Story.Packs.SelectMany(pack => pack.Committees)], isCertain: located is not null, cancel);
            Draft.Located = isByAddress && Found.District is { } district ? LocatedDistrict.Sign(data, district) : Draft.Located;
        }
    }

    private async Task<IActionResult> ToLetterAsync(CancellationToken cancel, bool isImported = false)
    {
        await FindAsync(cancel);
        var to = Postcode is not null ? [HandOff()] : (Found?.People ?? []).Where(person => person.YouChose || Draft.To.Contains(person.Id, StringComparer.Ordinal)).ToList();

        if (to.Count == 0)
        {
            ModelState.AddModelError(Found is null ? nameof(Draft.Zip) : nameof(Draft.To), Found is null ? texts["Enter your ZIP code first."] : texts["Choose at least one official."]);
            return Page();
        }

        Draft.Letter ??= data.Token("letters.page", Id<Letter>.New(clock.GetUtcNow()).Value);
        Draft.To = [.. to.Select(person => person.Id)];

        if (!isImported)
        {
            Ideas.Suggest(Draft);
        }

        var (content, home) = (Content(), new LetterHome(Draft.Street, Draft.City));
        Letters = [.. to.Select(person => (person, ComposedLetter.Of(content with { State = person.State }, home, person.Facts.Salutation, person.Fields)))];
        Alike = await like.CountAsync(Story.Story.Id, Shown.Letter.Text, links.ReadPage(Draft.Letter), cancel);
        return Page();
    }

    private LetterContent Content() => new(Draft.Subject ?? "", Draft.Own ?? "", Draft.Body ?? "", Draft.Suggested ?? "", "", Draft.Name ?? "", Postcode ?? Found?.Answer.Zip ?? "", null, Draft.Email);

    private static Addressee HandOff() => new(
        UkPostcode.Recipient, "WriteToThem", "", "", null, null, YouChose: true,
        new Officials.Letter.LetterFacts(UkPostcode.Recipient, "WriteToThem", "", "", "Dear representative,", [], null, [], [], null));

    private static LetterDraft Again(string token, Letter letter, LetterContent content, LetterHome home) => new()
    {
        Letter = token,
        Zip = content.Zip,
        State = content.State,
        District = letter.Recipients.FirstOrDefault(recipient => recipient.YouChose)?.District,
        To = [.. letter.Recipients.OrderBy(recipient => recipient.Position).Select(recipient => recipient.OfficialId)],
        Own = content.Own,
        Subject = content.Subject,
        Body = content.Body,
        Suggested = content.Suggested,
        Name = content.Name,
        Street = home.Street,
        City = home.City,
        Email = content.Email,
    };
}
