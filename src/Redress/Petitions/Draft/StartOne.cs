using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Petitions.Browse;
using Redress.Petitions.External;
using Redress.Platform.Database;
using Redress.Platform.Web.Languages;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Petitions.Draft;

/// <summary>Start a petition from a story; beside it those that closed, with what came of them, and those on other sites.</summary>
internal sealed class StartOne(RedressDb db, ListPetitions list, ListExternal external, StartingRules rules, Texts t) : IWayToAct
{
    public int Rank => 25;

    public async ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel)
    {
        // A page in a file is written without a database, and nobody can start anything there.
        if (address is null)
        {
            return null;
        }

        var mayStart = rules.WhoMayStart is WhoMayStart.Anyone;
        var closed = await db.Set<Petition>().AsNoTracking().Include(petition => petition.Versions).Include(petition => petition.Outcomes)
            .Where(petition => petition.StoryId == page.Story.Id && petition.Status == PetitionStatus.Closed).OrderByDescending(petition => petition.ClosedAt).ToListAsync(cancel);
        var elsewhere = await external.OfStoryAsync(page.Story.Id, cancel);
        return !mayStart && closed.Count == 0 && elsewhere.Count == 0 ? null
            : new PetitionsToStart(mayStart ? t["Start a petition"] : t["More petitions"], t["Petition"], mayStart ? t["10 min"] : t["1 min"], page.Story.Slug, mayStart, await list.TeasersAsync(closed, cancel), elsewhere)
            {
                Icon = "M6 3h9l4 4v14H6zM12 10v7M8.5 13.5h7",
                View = "/Petitions/Draft/_StartOne.cshtml",
            };
    }
}

internal sealed record PetitionsToStart(string Name, string Short, string Takes, string Story, bool MayStart, IReadOnlyList<PetitionTeaser> Closed, IReadOnlyList<ExternalLink> Elsewhere)
    : WayToAct("start", Name, Short, Takes);
