using System.Text.Json;
using Redress.Domain.Petitions;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Log;
using Redress.Petitions.Show;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Petitions.Deliver;

/// <summary>What a receiver needs to check the count without trusting whoever delivers it: the signed checkpoint, the proof of the count statement, and the numbers as data.</summary>
internal sealed class VerificationFiles(RedressDb db, StoredTree tree, LogIdentity identity, Site site)
{
    public async Task<IReadOnlyList<(string Name, string Text)>> WriteAsync(Petition petition, LoggedCount counted, long names, DateTimeOffset now, CancellationToken cancel)
    {
        var key = await identity.KeyAsync(db, cancel);
        List<(string, string)> files =
        [
            ("verification.json", JsonSerializer.Serialize(Numbers(petition, counted, names, now, $"{key}"), PetitionAsJson.Options)),
            ("checkpoint.txt", counted.Checkpoint.Note),
        ];

        if (counted.Statement is { } statement)
        {
            var size = counted.Checkpoint.Size;
            var hashes = await tree.HashAsync(MerkleProofs.Inclusion(statement.Index, size), size, cancel);
            files.Add(("count.tlog-proof", new LogProof(statement.Leaf, statement.Index, hashes, counted.Checkpoint.Note).ToString()));
        }

        return files;
    }

    private object Numbers(Petition petition, LoggedCount counted, long names, DateTimeOffset now, string key) => new
    {
        Petition = $"{petition.Id}",
        Url = site.Address($"/petitions/{petition.Slug}"),
        petition.Text.Title,
        petition.Text.Addressee,
        counted.Count,
        Names = names,
        Regions = counted.Regions.Select(region => new { region.Region, region.Count }),
        Versions = petition.Versions.OrderBy(version => version.Number).Select(version => new
        {
            version.Number,
            TextHash = Convert.ToHexStringLower(version.TextHash),
            Created = version.CreatedAt,
            Count = counted.Versions.GetValueOrDefault(version.Number),
        }),
        Log = site.Address("/log"),
        Key = key,
        Checkpoint = new { counted.Signed.Origin, counted.Signed.Size, Root = $"{counted.Signed.Root}", Signed = counted.Checkpoint.SignedAt },
        CountStatement = counted.Statement?.Index,
        Made = now,
    };
}
