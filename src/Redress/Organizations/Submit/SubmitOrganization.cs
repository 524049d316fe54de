using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Organizations;
using Redress.Moderation.Submit;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.Privacy;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Organizations.Submit;

internal enum ConfirmOrganizationAnswer
{
    /// <summary>It waits for a moderator; pressed again it stays so.</summary>
    Submitted,

    /// <summary>It was not confirmed in time, or is no longer there.</summary>
    Gone,
}

/// <summary>Anybody suggests an organization: their address is confirmed with a button, then a moderator looks.</summary>
internal sealed class SubmitOrganization(RedressDb db, Mailer mailer, PersonalData data, Site site, Texts texts, TimeProvider clock)
{
    /// <summary>What tokens in mails are made for.</summary>
    public const string Token = "organizations.confirm";

    public Task AskAsync(OrganizationFacts facts, EmailAddress by, HttpRequest request, CancellationToken cancel) =>
        db.SaveNewAsync(facts, clock.GetUtcNow(), organization => Ask(organization, by, request), isSample: false, cancel);

    /// <returns>The organization the mail was about; null where the link is no good or it is gone.</returns>
    public async Task<Organization?> FindAsync(string token, CancellationToken cancel) => data.ReadToken(Token, token) is { } id
        ? await db.Set<Organization>().Include(o => o.Topics).SingleOrDefaultAsync(o => o.Id == new Id<Organization>(id), cancel) : null;

    public async Task<ConfirmOrganizationAnswer> ConfirmAsync(string token, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not { } organization)
        {
            return ConfirmOrganizationAnswer.Gone;
        }

        if (organization is { Status: OrganizationStatus.Unconfirmed, SubmitterAddress: { } address })
        {
            var now = clock.GetUtcNow();
            organization.Submit(now);
            db.SubmitForModeration(new Submission(ModeratedOrganizations.Key, organization.Id.Value, organization.Name, organization.About, $"/organizations/{organization.Slug}") { SubmitterAddress = address }, now);
            organization.SubmitterAddress = null;

            try
            {
                await db.TrySaveAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Pressed twice at once: the other press has done it.
            }
        }

        return ConfirmOrganizationAnswer.Submitted;
    }

    private Task Ask(Organization organization, EmailAddress by, HttpRequest request)
    {
        var link = site.Address(request, $"/organizations/confirm/{data.Token(Token, organization.Id.Value)}");
        organization.SubmitterAddress = data.Encrypt(by.Address);
        mailer.Send(db, new OutgoingMail("organizations.confirm", by, texts["Confirm your suggestion: {0}", organization.Name],
        [
            new MailParagraph(texts["You suggested an organization for our directory: {0}. Press the button on the page that opens, and people of this desk look at it.", organization.Name]),
            new MailButton(texts["Read it and confirm"], link),
            new MailParagraph(texts["If you did not suggest it, do nothing. It is forgotten within a week."]),
        ])
        {
            IsAskedFor = true,
            Language = Texts.Language,
        });
        return Task.CompletedTask;
    }
}
