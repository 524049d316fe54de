using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Domain.Petitions.Log;
using Redress.Domain.Stories;
using Redress.Petitions.Moderate;
using Redress.Platform.Database;
using Redress.Stories.Samples;

namespace Redress.Petitions.Samples;

/// <summary>A petition on a sample story, so that a new site shows signing at once.</summary>
internal sealed class SamplePetition(RedressDb db, TimeProvider clock) : ISampleContent
{
    private const string Slug = "sample-publish-the-bridge-inspection-report";
    private const string StorySlug = "sample-mill-street-bridge";
    private const string Ask = """
        Publish the full inspection report of the Mill Street bridge by May 1, as the mayor has promised.

        Say how often the free bus will run, and what becomes of the library's Sunday hours if the state pays no grant.
        """;
    private const string Background = "Inspectors found cracks in two beams of the bridge in February. The council has voted to close it on June 1, and has cut the library's hours to pay for a bus.";

    public async Task InstallAsync(CancellationToken cancel)
    {
        if (await db.Stories.Where(s => s.Slug == StorySlug && s.IsSample).Select(s => (Id<Story>?)s.Id).SingleOrDefaultAsync(cancel) is not { } story
            || await db.Set<Petition>().AnyAsync(petition => petition.Slug == Slug, cancel))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var petition = new Petition { Id = Id<Petition>.New(now), Slug = Slug, StoryId = story, CreatedAt = now, IsSample = true };
        petition.Write("Publish the inspection report of the Mill Street bridge", Ask.ReplaceLineEndings("\n"), Background, "Mayor Ellen Brandt and the town council of Harlow Bend", now);
        petition.Milestones.Add(new Milestone { PetitionId = petition.Id, Signatures = 10, Consequence = "The editor of this desk asks the mayor's office for a date." });
        petition.Milestones.Add(new Milestone { PetitionId = petition.Id, Signatures = 100, Consequence = "The petition is read out at the public hearing." });
        petition.Submit();
        await db.OpenForSignaturesAsync(petition, now, cancel);
        db.Add(petition);
        await db.TrySaveAsync(cancel);
    }

    /// <summary>One that nobody signed goes without a trace. One with signatures is taken down: what is in the log cannot be taken back, and its number stays public beside it.</summary>
    public async Task RemoveAsync(CancellationToken cancel)
    {
        foreach (var petition in await db.Set<Petition>().Include(p => p.Versions).Where(p => p.IsSample && p.Status != PetitionStatus.Removed).ToListAsync(cancel))
        {
            if (await db.Set<Signature>().AnyAsync(signature => signature.PetitionId == petition.Id, cancel))
            {
                await db.TakeDownAsync(petition, "It was a sample, written to show how a petition works.", clock.GetUtcNow(), cancel);
            }
            else
            {
                var id = petition.Id.Value;
                db.RemoveRange(await db.Set<PendingLeaf>().Where(leaf => leaf.PetitionId == id).ToListAsync(cancel));
                db.Remove(petition);
            }
        }

        await db.SaveChangesAsync(cancel);
    }
}
