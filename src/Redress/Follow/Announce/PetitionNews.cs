using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Follow.Announce;

/// <summary>A petition that opens is news of its story's event; one that closes or is taken down, of itself.</summary>
internal static class PetitionNews
{
    public static async Task AnnounceAsync(RedressDb db, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var petition in db.Changed<Petition>(nameof(Petition.Status)).Where(petition => !petition.IsSample && Label(petition.Status) is not null))
        {
            var title = petition.Versions.FirstOrDefault(version => version.Number == petition.Version)?.Title
                ?? await db.Set<PetitionVersion>().Where(version => version.PetitionId == petition.Id && version.Number == petition.Version).Select(version => version.Title).SingleAsync(cancel);
            var thread = await db.Stories.Where(story => story.Id == petition.StoryId).Select(story => new { story.ThreadId }).SingleOrDefaultAsync(cancel);
            db.Announce(now, title, $"/petitions/{petition.Slug}", language: null, Label(petition.Status),
                thread is null ? [Subjects.Petition(petition.Slug)] : [Subjects.Petition(petition.Slug), Subjects.Event(thread.ThreadId)]);
        }
    }

    /// <returns>What is said of it, in English; null where nothing is to be told.</returns>
    private static string? Label(PetitionStatus status) => status switch
    {
        PetitionStatus.Open => "Open for signatures",
        PetitionStatus.Closed => "Closed for signatures",
        PetitionStatus.Removed => "Taken down",
        _ => null,
    };
}
