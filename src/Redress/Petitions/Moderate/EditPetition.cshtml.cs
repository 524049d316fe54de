using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Petitions.Count;
using Redress.Petitions.Draft;
using Redress.Petitions.Show;
using Redress.Petitions.Sponsor;
using Redress.Platform.Database;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Moderate;

/// <summary>One petition at the desk: its text and rules, and the steps it can take.</summary>
[DeskRole(Role.Editor, Role.Organizer)]
internal sealed class EditPetitionModel(RedressDb db, DeskPetitions petitions, ChangePetition change, MovePetition move, CountSignatures counts, SponsorLinks links, Texts t) : PageModel
{
    public Petition Petition { get; private set; } = null!;

    public PetitionForm Form { get; private set; } = null!;

    public long Count { get; private set; }

    public StoryLink? Story { get; private set; }

    public bool IsReaders { get; private set; }

    public int Sponsors { get; private set; }

    public string? SponsorLink { get; private set; }

    public ChangeAnswer.WouldBeNewVersion? NewVersion { get; private set; }

    public string? Notice { get; private set; }

    public string? Because { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public bool SeesSignatures => User.IsInRole($"{Role.Moderator}") || User.IsInRole($"{Role.Administrator}");

    public IReadOnlyList<PetitionStep> Steps => MovePetition.From(Petition, IsReaders);

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => ShowAsync(slug, null, [], cancel);

    public async Task<IActionResult> OnPostAsync(string slug, [FromForm] PetitionFields fields, [FromForm] int version, [FromForm] bool agreed, CancellationToken cancel)
    {
        switch (await change.RunAsync(User, slug, fields, version, agreed, cancel))
        {
            case ChangeAnswer.Saved:
                Done = "Saved.";
                return Redirect($"/desk/petitions/{slug}");
            case ChangeAnswer.WouldBeNewVersion would:
                NewVersion = would;
                return await ShowAsync(slug, fields, [], cancel);
            case ChangeAnswer.Invalid invalid:
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return await ShowAsync(slug, fields, invalid.Problems, cancel);
            case ChangeAnswer.NotPossible:
                return await RefuseAsync(slug, MoveAnswer.NotPossible, cancel);
            case ChangeAnswer.Changed:
                return await RefuseAsync(slug, MoveAnswer.Changed, cancel);
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostStepAsync(string slug, [FromForm] PetitionStep? step, [FromForm] string? because, CancellationToken cancel)
    {
        if (step is not { } wanted)
        {
            return BadRequest();
        }

        var answer = await move.RunAsync(User, slug, wanted, because, cancel);

        if (answer is MoveAnswer.NotFound)
        {
            return NotFound();
        }

        if (answer is not MoveAnswer.Done)
        {
            Because = because;
            return await RefuseAsync(slug, answer, cancel);
        }

        Done = "Done.";
        return Redirect(wanted is PetitionStep.Discard ? "/desk/petitions" : $"/desk/petitions/{slug}");
    }

    private Task<IActionResult> RefuseAsync(string slug, MoveAnswer answer, CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        Notice = StatusWords.Of(answer, t);
        db.ChangeTracker.Clear();
        return ShowAsync(slug, null, [], cancel);
    }

    private async Task<IActionResult> ShowAsync(string slug, PetitionFields? typed, IReadOnlyList<FieldProblem> problems, CancellationToken cancel)
    {
        if (await petitions.FindAsync(User, slug, cancel) is not { } petition)
        {
            return NotFound();
        }

        Petition = petition;
        Form = new PetitionForm(typed ?? PetitionFields.Of(petition), problems) { IsOpened = petition.OpenedAt is not null };
        Count = await counts.OfAsync(petition.Id, cancel);
        IsReaders = await db.Set<PetitionStarter>().AnyAsync(starter => starter.PetitionId == petition.Id, cancel);
        Story = await db.Stories.Where(story => story.Id == petition.StoryId).Select(story => new StoryLink(story.Slug, story.Headline)).SingleOrDefaultAsync(cancel);
        Sponsors = await db.Set<PetitionSponsor>().CountAsync(sponsor => sponsor.PetitionId == petition.Id && sponsor.ConfirmedAt != null, cancel);
        SponsorLink = links.ToSponsor(petition.Id);
        return Page();
    }
}
