using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Petitions.Count;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Moderate;

/// <summary>Where moderators look at what is held, and decide about one signature or many; every decision is seen in a preview first.</summary>
[DeskRole(Role.Moderator)]
internal sealed class SignaturesModel(RedressDb db, ReviewSignatures review, CountSignatures counts, TimeProvider clock, Texts t) : PageModel
{
    public Petition Petition { get; private set; } = null!;

    public IReadOnlyDictionary<SignatureState, int> ByState { get; private set; } = new Dictionary<SignatureState, int>();

    public IReadOnlyList<ReviewedSignature> Held { get; private set; } = [];

    public IReadOnlyList<Trend> Networks { get; private set; } = [];

    public IReadOnlyList<Trend> Domains { get; private set; } = [];

    public DecisionPreview? Preview { get; private set; }

    public string? Notice { get; private set; }

    public string PreviewTitle => Preview?.Decision switch
    {
        SignatureDecision.Hold => t["Hold these signatures?"],
        SignatureDecision.Release => t["Release these signatures?"],
        _ => t["Invalidate these signatures?"],
    };

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => ShowAsync(slug, cancel);

    public async Task<IActionResult> OnPostPreviewAsync(string slug, [FromForm] SelectionForm form, CancellationToken cancel)
    {
        if (await review.PetitionAsync(slug, cancel) is not { } petition)
        {
            return NotFound();
        }

        var selection = form.Selection;

        if (selection.IsEmpty)
        {
            Notice = t["Choose at least one signature."];
            return await ShowAsync(slug, cancel);
        }

        Petition = petition;
        var until = clock.GetUtcNow();
        var signatures = selection.In(db, petition.Id, until);
        Preview = new DecisionPreview(
            selection, form.Decision, form.Reason, until, await ReviewSignatures.ByStateAsync(signatures, cancel), await counts.OfAsync(petition.Id, cancel), await review.SomeAsync(signatures, cancel));
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(string slug, [FromForm] SelectionForm form, [FromForm] DateTimeOffset until, CancellationToken cancel)
    {
        if (await review.PetitionAsync(slug, cancel) is not { } petition)
        {
            return NotFound();
        }

        var now = clock.GetUtcNow();
        var selection = form.Selection;
        var byState = await ReviewSignatures.ByStateAsync(selection.In(db, petition.Id, until), cancel);
        db.Audit(User, now, $"petition.signatures-{form.Decision.ToString().ToLowerInvariant()}", $"petitions/{slug}", byState.ToDictionary(state => $"{state.Key}", state => state.Value, StringComparer.Ordinal),
            new { selection = selection.Name, reason = form.Decision is SignatureDecision.Invalidate ? $"{form.Reason}" : null });
        db.Enqueue(new DecideSignatures(petition.Id, selection, form.Decision, form.Reason, until > now ? now : until));
        await db.SaveChangesAsync(cancel);
        Notice = t["It is being done. The numbers below follow within seconds."];
        return await ShowAsync(slug, cancel);
    }

    private async Task<IActionResult> ShowAsync(string slug, CancellationToken cancel)
    {
        if (await review.PetitionAsync(slug, cancel) is not { } petition)
        {
            return NotFound();
        }

        Petition = petition;
        ByState = await ReviewSignatures.ByStateAsync(review.Of(petition.Id), cancel);
        Held = await review.HeldAsync(petition.Id, cancel);
        Networks = await review.NetworksAsync(petition.Id, cancel);
        Domains = await review.DomainsAsync(petition.Id, cancel);
        return Page();
    }
}

/// <summary>What the forms of the page send.</summary>
internal sealed class SelectionForm
{
    public string? Network { get; set; }

    public string? Domain { get; set; }

    public HoldReason? Hold { get; set; }

    public Guid[]? Ids { get; set; }

    public SignatureDecision Decision { get; set; }

    public RemovalReason Reason { get; set; } = RemovalReason.Moderator;

    public SignatureSelection Selection => new(Network, Domain, Hold, Ids);
}

/// <summary>What a decision would change.</summary>
internal sealed record DecisionPreview(
    SignatureSelection Selection, SignatureDecision Decision, RemovalReason Reason, DateTimeOffset Until,
    IReadOnlyDictionary<SignatureState, int> ByState, long CountNow, IReadOnlyList<ReviewedSignature> Some)
{
    public int Changed => ByState.Where(state => DecideSignatures.Concerns(Decision, state.Key)).Sum(state => state.Value);

    public long CountAfter => CountNow + (Decision is SignatureDecision.Release
        ? ByState.GetValueOrDefault(SignatureState.Held) + ByState.GetValueOrDefault(SignatureState.Invalidated)
        : -ByState.GetValueOrDefault(SignatureState.Confirmed));
}
