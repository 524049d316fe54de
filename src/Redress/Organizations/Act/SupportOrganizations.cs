using Redress.Domain.Organizations;
using Redress.Platform.Web.Languages;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Organizations.Act;

/// <summary>Organizations that work on a topic of the story: to donate to, to volunteer for, to join.</summary>
internal sealed class SupportOrganizations(PickOrganizations pick, Texts texts) : IWayToAct
{
    public int Rank => 60;

    public async ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel)
    {
        if (address is null)
        {
            // A file is written without the database: it says how to find them.
            return page.Packs is not [var strongest, ..] ? null : new OrganizationsToSupport(texts["Support organizations"], texts["Support"], texts["5 min"], [], 0, strongest.Id)
            {
                Icon = Heart,
                View = "",
                Steps =
                [
                    new(texts["Look for groups that work on {0} near you: ask your library, your place of worship, your town hall.", strongest.Name]),
                    new(texts["Before you give, look the group up in a public register of charities, and see what it did last year."]),
                    new(texts["Give, volunteer or join on the group’s own site, never through a link in a message."]),
                ],
            };
        }

        var topics = page.Story.Topics.Select(topic => topic.TopicId).ToList();
        var (picked, all) = await pick.RunAsync(topics, cancel);
        return picked.Count is 0 ? null : new OrganizationsToSupport(texts["Support organizations"], texts["Support"], texts["5 min"], picked, all, page.Packs is [var first, ..] ? first.Id : null)
        {
            Icon = Heart,
            View = "/Organizations/Act/_SupportOrganizations.cshtml",
        };
    }

    private const string Heart = "M12 20s-7-4.6-7-10a4 4 0 017-2.6A4 4 0 0119 10c0 5.4-7 10-7 10z";
}

/// <param name="Name">What the reader will have done.</param>
/// <param name="Short">One word.</param>
/// <param name="Takes">How long it takes.</param>
/// <param name="Picked">Those shown.</param>
/// <param name="All">How many fit.</param>
/// <param name="Topic">The story's strongest topic.</param>
internal sealed record OrganizationsToSupport(string Name, string Short, string Takes, IReadOnlyList<Organization> Picked, int All, string? Topic) : WayToAct("organizations", Name, Short, Takes);
