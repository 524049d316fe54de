using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Moderation;
using Redress.Petitions.Draft;
using Redress.Petitions.Sponsor;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Moderate;

/// <summary>Petitions in the moderation queue: approved they open, turned down they are shown with the reason, or without their text where the reason hides it.</summary>
internal sealed class ModeratedPetitions(RedressDb db, SimilarPetitions similar, Texts t, TimeProvider clock) : IModerated
{
    public const string Key = "petition";

    private static readonly TimeSpan Target = TimeSpan.FromHours(72);

    public ModerationKind Kind { get; } = new(Key, "Petition", PlainSubject.View, Target, PetitionReasons.All);

    public async Task<object?> SubjectAsync(Guid subjectId, CancellationToken cancel)
    {
        if (await FindAsync(subjectId, cancel) is not { } petition)
        {
            return null;
        }

        var text = petition.Text;
        var alike = await similar.FindAsync(petition.StoryId, text.Title, cancel);
        return new PlainSubject(
        [
            ("What is asked", text.Title),
            ("To", text.Addressee),
            ("In full", text.Ask),
            .. text.Background is { } background ? new[] { ("Why", background) } : [],
            ("Who may sign", WhoMaySign(petition)),
            .. alike.Where(other => other.Slug != petition.Slug).Select(other => ("A similar petition is open", $"{other.Title} (/petitions/{other.Slug})")),
        ]);
    }

    public async Task ApprovedAsync(Guid subjectId, CancellationToken cancel)
    {
        if (await FindAsync(subjectId, cancel) is not { } petition)
        {
            return;
        }

        var now = clock.GetUtcNow();
        Again(petition);

        // A last day that went by while it waited would close it at once.
        petition.ClosesAt = petition.ClosesAt <= now ? null : petition.ClosesAt;
        await db.OpenForSignaturesAsync(petition, now, cancel);
        db.Enqueue(new TellSponsors(petition.Id));
    }

    public async Task RejectedAsync(Guid subjectId, Rejection rejection, CancellationToken cancel)
    {
        if (await FindAsync(subjectId, cancel) is not { } petition)
        {
            return;
        }

        Again(petition);

        if (rejection.Reason.HidesText)
        {
            petition.Hide(rejection.Reason.Code, rejection.Note);
        }
        else
        {
            petition.Reject(rejection.Reason.Code, rejection.Note);
        }
    }

    /// <summary>An appeal is decided about a petition that was turned down before.</summary>
    private static void Again(Petition petition)
    {
        if (petition.Status is PetitionStatus.Rejected or PetitionStatus.Hidden)
        {
            petition.Submit();
        }
    }

    private string WhoMaySign(Petition petition) => petition.RegionRule switch
    {
        RegionRule.Anywhere => t["Anybody, in any country"],
        RegionRule.UnitedStates => t["People who live in the United States"],
        RegionRule.State => RegionNames.OfState(petition.State),
    };

    private Task<Petition?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<Petition>().Include(petition => petition.Versions).SingleOrDefaultAsync(petition => petition.Id == new Id<Petition>(id), cancel);
}
