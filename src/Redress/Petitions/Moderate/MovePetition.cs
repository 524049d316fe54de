using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Petitions.Draft;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Petitions.Moderate;

/// <summary>What the desk can do with a petition as a whole.</summary>
internal enum PetitionStep
{
    Open,
    SeekSponsors,
    BackToDraft,
    Discard,
    Close,
    Archive,
    TakeDown,
}

internal enum MoveAnswer
{
    Done,
    NotFound,

    /// <summary>Not from the state it is in.</summary>
    NotPossible,

    /// <summary>Taking down needs a reason for the public.</summary>
    ReasonMissing,

    /// <summary>The last day is over: it would close at once.</summary>
    AlreadyOver,

    /// <summary>The desk's own settings let nobody start petitions.</summary>
    NotAllowed,

    /// <summary>Somebody else changed it meanwhile.</summary>
    Changed,
}

/// <summary>Takes a petition one step further, with its leaf in the log and its entry in the audit log.</summary>
internal sealed class MovePetition(RedressDb db, DeskPetitions petitions, StartingRules rules, TimeProvider clock)
{
    public const int LongestReason = 500;

    /// <summary>The steps that are there from a state. What a reader started is opened by moderation only.</summary>
    public static IReadOnlyList<PetitionStep> From(Petition petition, bool isReaders) => petition.Status switch
    {
        PetitionStatus.Draft when !isReaders => [.. petition.SponsorsNeeded > 0 ? new[] { PetitionStep.SeekSponsors } : [], PetitionStep.Open, PetitionStep.Discard],
        PetitionStatus.Sponsoring when !isReaders => [PetitionStep.BackToDraft],
        PetitionStatus.Open => [PetitionStep.Close, PetitionStep.TakeDown],
        PetitionStatus.Closed => [PetitionStep.Archive, PetitionStep.TakeDown],
        PetitionStatus.Archived => [PetitionStep.TakeDown],
        _ => [],
    };

    public async Task<MoveAnswer> RunAsync(ClaimsPrincipal user, string slug, PetitionStep step, string? because, CancellationToken cancel)
    {
        if (await petitions.FindAsync(user, slug, cancel) is not { } petition)
        {
            return MoveAnswer.NotFound;
        }

        var now = clock.GetUtcNow();

        if (await BarAsync(petition, step, because, now, cancel) is { } bar)
        {
            return bar;
        }

        var before = new { Status = $"{petition.Status}" };
        await TakeAsync(petition, step, because?.Trim(), now, cancel);
        db.Audit(user, now, Name(step), $"petitions/{slug}", before, step is PetitionStep.Discard ? null : new { Status = $"{petition.Status}", because = petition.RemovedBecause });
        return await db.TrySaveChangeAsync(cancel) ? MoveAnswer.Done : MoveAnswer.Changed;
    }

    private async Task<MoveAnswer?> BarAsync(Petition petition, PetitionStep step, string? because, DateTimeOffset now, CancellationToken cancel)
    {
        var isReaders = await db.Set<PetitionStarter>().AnyAsync(starter => starter.PetitionId == petition.Id, cancel);
        return step switch
        {
            _ when !From(petition, isReaders).Contains(step) => MoveAnswer.NotPossible,
            PetitionStep.TakeDown when string.IsNullOrWhiteSpace(because) || because.Length > LongestReason => MoveAnswer.ReasonMissing,
            PetitionStep.Open or PetitionStep.SeekSponsors when rules.WhoMayStart is WhoMayStart.Nobody => MoveAnswer.NotAllowed,
            PetitionStep.Open or PetitionStep.SeekSponsors when petition.ClosesAt <= now => MoveAnswer.AlreadyOver,
            _ => null,
        };
    }

    private async Task TakeAsync(Petition petition, PetitionStep step, string? because, DateTimeOffset now, CancellationToken cancel)
    {
        switch (step)
        {
            case PetitionStep.Open:
                petition.Submit();
                await db.OpenForSignaturesAsync(petition, now, cancel);
                break;
            case PetitionStep.SeekSponsors:
                petition.SeekSponsors();
                break;
            case PetitionStep.BackToDraft:
                petition.Return();
                db.RemoveRange(db.Set<PetitionSponsor>().Where(sponsor => sponsor.PetitionId == petition.Id));
                break;
            case PetitionStep.Discard:
                db.Remove(petition);
                break;
            case PetitionStep.Close:
                await db.CloseForSignaturesAsync(petition, now, cancel);
                break;
            case PetitionStep.Archive:
                petition.Archive();
                break;
            case PetitionStep.TakeDown:
                await db.TakeDownAsync(petition, because!, now, cancel);
                break;
            default:
                throw new InvalidOperationException("A step that nothing here knows.");
        }
    }

    private static string Name(PetitionStep step) => step switch
    {
        PetitionStep.Open => "petition.opened",
        PetitionStep.SeekSponsors => "petition.seeks-sponsors",
        PetitionStep.BackToDraft => "petition.returned",
        PetitionStep.Discard => "petition.discarded",
        PetitionStep.Close => "petition.closed",
        PetitionStep.Archive => "petition.archived",
        PetitionStep.TakeDown => "petition.taken-down",
    };
}
