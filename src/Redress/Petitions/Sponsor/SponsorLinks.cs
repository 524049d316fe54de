using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Privacy;
using Redress.Platform.Web;

namespace Redress.Petitions.Sponsor;

/// <summary>The link to give to people who may back a petition, and the one that a sponsor confirms with.</summary>
internal sealed class SponsorLinks(PersonalData data, Site site)
{
    private const string Sponsoring = "petitions.sponsor";
    private const string Confirming = "petitions.sponsor-confirm";

    public string ToSponsor(Id<Petition> petition) => site.Address($"/petitions/sponsor/{data.Token(Sponsoring, petition.Value)}");

    public string ToConfirm(Id<PetitionSponsor> sponsor) => site.Address($"/petitions/sponsor/confirm/{data.Token(Confirming, sponsor.Value)}");

    public Id<Petition>? ReadSponsor(string? token) => data.ReadToken(Sponsoring, token) is { } id ? new Id<Petition>(id) : null;

    public Id<PetitionSponsor>? ReadConfirm(string? token) => data.ReadToken(Confirming, token) is { } id ? new Id<PetitionSponsor>(id) : null;
}
