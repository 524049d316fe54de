using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Petitions.Deliver;

/// <summary>How a package got to the addressee, as somebody tells it.</summary>
internal sealed record GivenDelivery(DateOnly On, string By, DeliveryWay Way, string? Note, string? EvidenceUrl);

internal enum RecordDeliveryAnswer
{
    Recorded,

    /// <summary>What was recorded before is corrected; followers know of it already.</summary>
    Corrected,

    NoSuchPackage,
}

/// <summary>Records that a package was delivered. The petition's page says so from then on, and followers are told once.</summary>
internal sealed class RecordDelivery(RedressDb db, TimeProvider clock)
{
    public async Task<RecordDeliveryAnswer> RunAsync(ClaimsPrincipal user, Petition petition, Id<PetitionDelivery> package, GivenDelivery given, CancellationToken cancel)
    {
        if (await db.Set<PetitionDelivery>().SingleOrDefaultAsync(delivery => delivery.Id == package && delivery.PetitionId == petition.Id, cancel) is not { } delivery)
        {
            return RecordDeliveryAnswer.NoSuchPackage;
        }

        var now = clock.GetUtcNow();
        var before = delivery.RecordedAt is null ? null : Kept(delivery);
        delivery.Record(given.On, given.By, given.Way, given.Note, given.EvidenceUrl, now);
        db.Audit(user, now, before is null ? "petition.delivered" : "petition.delivery-corrected", $"petitions/{petition.Slug}", before, Kept(delivery));

        if (before is null && !petition.IsSample)
        {
            db.Announce(now, petition.Text.Title, $"/petitions/{petition.Slug}#delivered", language: null, "Delivered to the addressee", Subjects.Petition(petition.Slug));
        }

        await db.SaveChangesAsync(cancel);
        return before is null ? RecordDeliveryAnswer.Recorded : RecordDeliveryAnswer.Corrected;
    }

    private static object Kept(PetitionDelivery delivery) =>
        new { delivery.DeliveredOn, delivery.DeliveredBy, way = $"{delivery.Way}", delivery.Note, delivery.EvidenceUrl, delivery.Count, delivery.Checkpoint };
}
