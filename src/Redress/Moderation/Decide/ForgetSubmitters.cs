using Microsoft.EntityFrameworkCore;
using Redress.Domain.Moderation;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Moderation.Decide;

/// <summary>Removes the addresses of submitters whose case is long over.</summary>
internal sealed record ForgetSubmitters : IJob
{
    public static string Name => "moderation.forget-submitters";
}

internal sealed class ForgetSubmittersHandler(RedressDb db, ModerationSettings settings, TimeProvider clock) : IJobHandler<ForgetSubmitters>
{
    public async Task RunAsync(ForgetSubmitters job, CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - settings.KeepAddress;
        await db.Set<ModerationCase>()
            .Where(c => c.SubmitterAddress != null
                && (((c.Status == CaseStatus.Approved || c.Status == CaseStatus.Rejected) && c.DecidedAt < before) || (c.Status == CaseStatus.Withdrawn && c.ArrivedAt < before)))
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.SubmitterAddress, (byte[]?)null), cancel);
    }
}
