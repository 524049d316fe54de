using Redress.Petitions.Show;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Petitions.Sign;

/// <summary>The petition of a story, to be signed beside it.</summary>
internal sealed class SignTheStory(ShowPetition show, Site site, Texts t) : IWayToAct
{
    public int Rank => 1;

    /// <summary>A page in a file is written without a database, and nobody can sign it.</summary>
    public async ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel) =>
        address is null || await show.OfStoryAsync(page.Story.Id, cancel) is not [var petition, ..] petitions ? null
            : new StoryPetition(t["Sign the petition"], t["Sign"], t["30 sec"], SignForm.Empty(petition), [.. petitions.Skip(1).Select(other => (other.Petition.Slug, other.Text.Title))])
            {
                Icon = "M4 20l1-4L16 5l3 3L8 19z",
                View = "/Petitions/Sign/_SignTheStory.cshtml",
                IsBeside = true,
                Steps = [new("Read the petition, then sign it with your name, e-mail address and ZIP code", "the petition’s page", site.Address($"/petitions/{petition.Petition.Slug}"))],
                Wordings = [new("Petition", petition.Text.Text, [])],
            };
}

internal sealed record StoryPetition(string Name, string Short, string Takes, SignForm Form, IReadOnlyList<(string Slug, string Title)> Others) : WayToAct("sign", Name, Short, Takes);
