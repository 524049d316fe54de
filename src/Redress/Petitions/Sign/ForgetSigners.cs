using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Petitions.Sign;

/// <summary>Every night: who never confirmed is forgotten after a week, networks after a month, everybody so long after the petition closed.</summary>
internal sealed record ForgetSigners : IJob
{
    public static string Name => "petitions.forget-signers";
}

internal sealed class ForgetSignersHandler(RedressDb db, Retention retention, TimeProvider clock) : IJobHandler<ForgetSigners>
{
    private const int AtOnce = 500;

    public async Task RunAsync(ForgetSigners job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var unconfirmed = now.AddDays(-Retention.DaysToConfirm);
        var closed = now.AddDays(-retention.DaysAfterClose);
        var networks = now.AddDays(-Retention.DaysOfNetworks);

        await ForgetAsync(db.Set<Signature>().Where(signature => signature.State == SignatureState.Pending && signature.SignedAt < unconfirmed), signature => signature.Expire(), cancel);
        await ForgetAsync(
            db.Set<Signature>().Where(signature => signature.Person != null && db.Set<Petition>().Any(petition => petition.Id == signature.PetitionId && petition.ClosedAt < closed)),
            _ => { }, cancel);
        await db.Set<Signature>().Where(signature => signature.Network != null && signature.SignedAt < networks)
            .ExecuteUpdateAsync(signature => signature.SetProperty(s => s.Network, (byte[]?)null), cancel);
        await db.WipeAsync(cancel);
    }

    /// <summary>Some at a time, so that signing never waits for long.</summary>
    private async Task ForgetAsync(IQueryable<Signature> which, Action<Signature> before, CancellationToken cancel)
    {
        while (true)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var some = await which.OrderBy(signature => signature.Id).Take(AtOnce).ToListAsync(cancel);

            foreach (var signature in some)
            {
                before(signature);
                signature.Anonymize();
            }

            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            db.ChangeTracker.Clear();

            if (some.Count < AtOnce)
            {
                return;
            }
        }
    }
}
