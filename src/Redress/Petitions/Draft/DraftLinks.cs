using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Privacy;
using Redress.Platform.Web;

namespace Redress.Petitions.Draft;

/// <summary>The private link of whoever started a petition. Whoever holds it holds the draft.</summary>
internal sealed class DraftLinks(PersonalData data, Site site)
{
    private const string Purpose = "petitions.draft";

    public string Path(Id<Petition> petition) => $"/petitions/drafts/{data.Token(Purpose, petition.Value)}";

    public string Address(Id<Petition> petition) => site.Address(Path(petition));

    public Id<Petition>? Read(string? token) => data.ReadToken(Purpose, token) is { } id ? new Id<Petition>(id) : null;
}
