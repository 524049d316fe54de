using System.IO.Compression;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Log;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Petitions.Deliver;

/// <summary>A package for the addressee, as a ZIP file, and what is kept of it.</summary>
internal sealed record DeliveryPackage(byte[] Zip, PetitionDelivery Delivery);

/// <summary>Makes the package for the addressee: a summary to read, names where signers were told so, and what it takes to check the count. It rests on the newest checkpoint of the log.</summary>
internal sealed class MakePackage(RedressDb db, ReadLoggedCount read, NamesCsv names, SummaryPdf summary, VerificationFiles verification, TimeProvider clock)
{
    /// <returns>Null where the log has no checkpoint yet.</returns>
    public async Task<DeliveryPackage?> RunAsync(Petition petition, ClaimsPrincipal user, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        using var zip = new MemoryStream();
        LoggedCount? counted;
        var named = 0L;

        await using (await OneInstant.BeginAsync(db, cancel))
        {
            counted = await read.RunAsync(petition.Id, cancel);

            if (counted is null)
            {
                return null;
            }

            await using var archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel);

            if (petition.DeliversNames)
            {
                await using var file = new StreamWriter(await archive.CreateEntry("signatures.csv").OpenAsync(cancel), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                named = await names.WriteAsync(petition.Id, counted.Checkpoint.Size, file, cancel);
            }

            await AddAsync(archive, "summary.pdf", summary.Write(petition, counted, named, now), cancel);

            foreach (var (name, text) in await verification.WriteAsync(petition, counted, named, now, cancel))
            {
                await AddAsync(archive, name, Encoding.UTF8.GetBytes(text), cancel);
            }
        }

        var delivery = Delivery(petition, counted, named, SHA256.HashData(zip.ToArray()), user.Identity?.Name ?? "", now);
        db.Add(delivery);
        db.Audit(user, now, "petition.package-made", $"petitions/{petition.Slug}", after: new { delivery.Checkpoint, delivery.Count, delivery.Names, sha256 = Convert.ToHexStringLower(delivery.PackageHash) });
        await db.SaveChangesAsync(cancel);
        return new DeliveryPackage(zip.ToArray(), delivery);
    }

    private static PetitionDelivery Delivery(Petition petition, LoggedCount counted, long named, byte[] hash, string by, DateTimeOffset now) => new()
    {
        Id = Id<PetitionDelivery>.New(now),
        PetitionId = petition.Id,
        Addressee = petition.Text.Addressee,
        MadeAt = now,
        MadeBy = by,
        Checkpoint = counted.Checkpoint.Size,
        Count = counted.Count,
        Names = named,
        PackageHash = hash,
    };

    private static async Task AddAsync(ZipArchive archive, string name, byte[] bytes, CancellationToken cancel)
    {
        await using var file = await archive.CreateEntry(name).OpenAsync(cancel);
        await file.WriteAsync(bytes, cancel);
    }
}
