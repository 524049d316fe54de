using Microsoft.EntityFrameworkCore;
using Redress.Domain.Organizations;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Organizations.Submit;

/// <summary>Deletes suggestions whose button was not pressed within a week, and with them the address of whoever made them.</summary>
internal sealed record ForgetUnconfirmed : IJob
{
    public static string Name => "organizations.forget-unconfirmed";
}

internal sealed class ForgetUnconfirmedHandler(RedressDb db, TimeProvider clock) : IJobHandler<ForgetUnconfirmed>
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    public async Task RunAsync(ForgetUnconfirmed job, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - Patience;
        await db.Set<Organization>().Where(o => o.Status == OrganizationStatus.Unconfirmed && o.AddedAt < since).ExecuteDeleteAsync(cancel);
    }
}
