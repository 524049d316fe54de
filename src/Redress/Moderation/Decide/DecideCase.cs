using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Moderation;
using Redress.Moderation.Queue;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Moderation.Decide;

internal enum DecideAnswer
{
    Decided,
    WaitsForSecondLook,
    NoSuchCase,
    ReasonMissing,
    Closed,
    OwnSubmission,
    DecidedBefore,
    ClaimedByOther,

    /// <summary>Somebody else changed the case at the same moment.</summary>
    Changed,
}

/// <summary>Approves or rejects: the case, the thing itself, the mail to its submitter and the audit entry in one transaction.</summary>
internal sealed class DecideCase(RedressDb db, ModerationKinds kinds, ModerationSettings settings, TellSubmitter tell, TimeProvider clock)
{
    public async Task<DecideAnswer> RunAsync(Id<ModerationCase> id, Ruling ruling, ClaimsPrincipal user, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        if (await db.Set<ModerationCase>().Include(c => c.Decisions.OrderBy(decision => decision.Id)).FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } @case
            || kinds.Find(@case.Kind) is not { } moderated)
        {
            return DecideAnswer.NoSuchCase;
        }

        if (Bar(@case, ruling, moderated.Kind, user.AsDecider().Account, now) is { } bar)
        {
            return bar;
        }

        var before = @case.Status;
        var decision = @case.Decide(ruling with { WantsSecondLook = ruling.WantsSecondLook || settings.NeedsSecondLook(moderated.Kind) }, user.AsDecider(), now);

        if (decision.TookEffect)
        {
            await TakeEffectAsync(moderated, @case, decision, cancel);
            tell.OfDecision(db, @case, moderated.Kind, decision);
        }

        db.Audit(user, now, $"moderation.{(decision.TookEffect ? @case.Status is CaseStatus.Approved ? "approved" : "rejected" : "looked-at")}",
            $"moderation/{id}", new { Status = $"{before}" }, new { Status = $"{@case.Status}", @case.Kind, Verdict = $"{decision.Verdict}", decision.Reason });
        return !await TrySaveAsync(cancel) ? DecideAnswer.Changed : decision.TookEffect ? DecideAnswer.Decided : DecideAnswer.WaitsForSecondLook;
    }

    private static DecideAnswer? Bar(ModerationCase @case, Ruling ruling, ModerationKind kind, Guid account, DateTimeOffset now) => @case.BarFor(account, now) switch
    {
        DecisionBar.Closed => DecideAnswer.Closed,
        DecisionBar.OwnSubmission => DecideAnswer.OwnSubmission,
        DecisionBar.DecidedBefore => DecideAnswer.DecidedBefore,
        DecisionBar.ClaimedByOther => DecideAnswer.ClaimedByOther,
        null => ruling.Verdict is Verdict.Reject && kind.Reason(ruling.Reason) is null ? DecideAnswer.ReasonMissing : null,
    };

    private static Task TakeEffectAsync(IModerated moderated, ModerationCase @case, CaseDecision decision, CancellationToken cancel) => decision.Verdict switch
    {
        Verdict.Approve => moderated.ApprovedAsync(@case.SubjectId, cancel),
        Verdict.Reject => moderated.RejectedAsync(@case.SubjectId, new Rejection(moderated.Kind.Reason(decision.Reason)!, decision.Note), cancel),
    };

    private async Task<bool> TrySaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
