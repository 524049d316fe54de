using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Moderation.Submit;
using Redress.Petitions.Moderate;
using Redress.Platform.Database;

namespace Redress.Petitions.Draft;

/// <summary>What whoever started a petition can do with their private link.</summary>
internal sealed class OwnDraft(RedressDb db, ReadPetition read, SubmitPetition submit, TimeProvider clock)
{
    public async Task<DraftView?> FindAsync(Id<Petition>? id, CancellationToken cancel)
    {
        if (id is null
            || await db.Set<Petition>().Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } petition
            || await db.Set<PetitionStarter>().SingleOrDefaultAsync(s => s.PetitionId == id, cancel) is not { } starter)
        {
            return null;
        }

        return new DraftView(petition, starter, await db.Set<PetitionSponsor>().CountAsync(sponsor => sponsor.PetitionId == id && sponsor.ConfirmedAt != null, cancel));
    }

    /// <summary>Saves another wording, while nobody has backed it or looked at it.</summary>
    /// <returns>What is wrong with it; empty where it is saved.</returns>
    public async Task<IReadOnlyList<FieldProblem>> SaveAsync(DraftView draft, PetitionFields fields, CancellationToken cancel)
    {
        var problems = new List<FieldProblem>();
        var text = read.Text(fields, problems);

        if (problems.Count == 0 && draft.Petition.Status is PetitionStatus.Draft)
        {
            draft.Petition.Write(text.Title, text.Ask, text.Background, text.Addressee, clock.GetUtcNow());
            await db.TrySaveChangeAsync(cancel);
        }

        return problems;
    }

    /// <summary>The pressed button: on to its sponsors, or to moderation where it needs none.</summary>
    public async Task ConfirmAsync(DraftView draft, CancellationToken cancel)
    {
        if (draft.Petition.Status is not PetitionStatus.Draft)
        {
            return;
        }

        var now = clock.GetUtcNow();
        draft.Starter.ConfirmedAt ??= now;

        if (draft.Petition.SponsorsNeeded > 0)
        {
            draft.Petition.SeekSponsors();
        }
        else
        {
            submit.Run(draft.Petition, draft.Starter, now);
        }

        await db.TrySaveChangeAsync(cancel);
    }

    /// <summary>Takes it back before it was open: nothing of it is kept.</summary>
    public async Task TakeBackAsync(DraftView draft, CancellationToken cancel)
    {
        if (draft.CanBeTakenBack)
        {
            await db.WithdrawFromModerationAsync(ModeratedPetitions.Key, draft.Petition.Id.Value, cancel);
            db.Remove(draft.Petition);
            await db.TrySaveChangeAsync(cancel);
        }
    }
}

/// <summary>A petition as whoever started it sees it.</summary>
/// <param name="Petition">With its text.</param>
/// <param name="Starter">Who started it.</param>
/// <param name="Sponsors">How many back it so far.</param>
internal sealed record DraftView(Petition Petition, PetitionStarter Starter, int Sponsors)
{
    public bool CanBeTakenBack => Petition.Status is PetitionStatus.Draft or PetitionStatus.Sponsoring or PetitionStatus.Moderation;
}
