using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Petitions.Draft;

/// <summary>Every night: what nobody confirmed is deleted after a week, what found no sponsors after three months, and the addresses of those who backed a petition with it.</summary>
internal sealed record ForgetDrafts : IJob
{
    public const int DaysToConfirm = 7;
    public const int DaysForSponsors = 90;

    public static string Name => "petitions.forget-drafts";
}

internal sealed class ForgetDraftsHandler(RedressDb db, TimeProvider clock) : IJobHandler<ForgetDrafts>
{
    public async Task RunAsync(ForgetDrafts job, CancellationToken cancel)
    {
        var week = clock.GetUtcNow().AddDays(-ForgetDrafts.DaysToConfirm);
        var season = clock.GetUtcNow().AddDays(-ForgetDrafts.DaysForSponsors);
        await db.Set<Petition>()
            .Where(petition => db.Set<PetitionStarter>().Any(starter => starter.PetitionId == petition.Id)
                && ((petition.Status == PetitionStatus.Draft && petition.CreatedAt < week) || (petition.Status == PetitionStatus.Sponsoring && petition.CreatedAt < season)))
            .ExecuteDeleteAsync(cancel);
        await db.Set<PetitionSponsor>().Where(sponsor => sponsor.ConfirmedAt == null && sponsor.AskedAt < week).ExecuteDeleteAsync(cancel);
        await db.Set<PetitionSponsor>().Where(sponsor => sponsor.Email != null && sponsor.AskedAt < season)
            .ExecuteUpdateAsync(sponsor => sponsor.SetProperty(s => s.Email, (byte[]?)null), cancel);
        await db.WipeAsync(cancel);
    }
}
