using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Mail;
using Redress.Platform.Privacy;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Sponsor;

/// <summary>Tells those who backed a petition that it is open, once, as they were promised; then forgets their addresses.</summary>
internal sealed record TellSponsors(Id<Petition> Petition) : IJob
{
    public static string Name => "petitions.tell-sponsors";
}

internal sealed class TellSponsorsHandler(RedressDb db, Mailer mailer, PersonalData data, Site site, Texts t) : IJobHandler<TellSponsors>
{
    public async Task RunAsync(TellSponsors job, CancellationToken cancel)
    {
        if (await db.Set<Petition>().AsNoTracking().Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == job.Petition && p.Status == PetitionStatus.Open, cancel) is not { } petition)
        {
            return;
        }

        foreach (var sponsor in await db.Set<PetitionSponsor>().Where(s => s.PetitionId == job.Petition && s.ConfirmedAt != null && s.Email != null).ToListAsync(cancel))
        {
            if (EmailAddress.TryParse(data.Decrypt(sponsor.Email!), CultureInfo.InvariantCulture, out var address))
            {
                mailer.Send(db, Cultures.In(sponsor.Language, () => Mail(address, petition)) with { Language = sponsor.Language, IsAskedFor = true });
            }

            sponsor.Email = null;
        }

        await db.SaveChangesAsync(cancel);
    }

    private OutgoingMail Mail(EmailAddress address, Petition petition) =>
        new("petitions.sponsored", address, t["It is open: {0}", petition.Text.Title],
            new MailParagraph(t["A petition you backed is open. Backing it was no signature: you can sign it now."]),
            new MailButton(t["Sign it"], site.Address($"/petitions/{petition.Slug}")),
            new MailParagraph(t["This was the only mail about it. Your address is deleted from the list of those who backed it."]));
}
