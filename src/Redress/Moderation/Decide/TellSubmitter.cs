using System.Globalization;
using Redress.Domain;
using Redress.Domain.Moderation;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.Privacy;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Moderation.Decide;

/// <summary>Writes to the submitter what was decided and, after a rejection, how to appeal.</summary>
internal sealed class TellSubmitter(Mailer mailer, PersonalData data, Site site, Texts texts)
{
    /// <summary>What appeal tokens are made for.</summary>
    public const string Appeal = "moderation.appeal";

    public void OfDecision(RedressDb db, ModerationCase @case, ModerationKind kind, CaseDecision decision)
    {
        if (@case.SubmitterAddress is not { } address || !EmailAddress.TryParse(data.Decrypt(address), CultureInfo.InvariantCulture, out var to))
        {
            return;
        }

        var mail = Cultures.In(@case.Language, () => decision.Verdict is Verdict.Approve ? Approved(@case, kind, to, decision) : Rejected(@case, kind, to, decision));
        mailer.Send(db, mail with { Language = @case.Language, IsAskedFor = true });
    }

    private OutgoingMail Approved(ModerationCase @case, ModerationKind kind, EmailAddress to, CaseDecision decision) =>
        new("moderation.approved", to, texts["{0} is approved: {1}", texts[kind.Name], @case.Title],
        [
            new MailParagraph(texts["We have looked at what you submitted, “{0}”, and approved it.", @case.Title]),
            .. Note(decision),
            new MailButton(texts["Open its page"], site.Address(@case.Link)),
        ]);

    private OutgoingMail Rejected(ModerationCase @case, ModerationKind kind, EmailAddress to, CaseDecision decision) =>
        new("moderation.rejected", to, texts["{0} is not approved: {1}", texts[kind.Name], @case.Title],
        [
            new MailParagraph(texts["We have looked at what you submitted, “{0}”, and did not approve it. The reason:", @case.Title]),
            new MailParagraph(texts[kind.Reason(decision.Reason)!.Text]),
            .. Note(decision),
            .. AppealBlocks(@case),
        ]);

    private IEnumerable<MailBlock> Note(CaseDecision decision) =>
        decision.Note is { } note ? [new MailParagraph(texts["The moderator adds: {0}", note])] : [];

    private IEnumerable<MailBlock> AppealBlocks(ModerationCase @case) => @case.AppealedAt is null
        ?
        [
            new MailParagraph(texts["If you think this is wrong, you can ask once for somebody else to look at it again."]),
            new MailButton(texts["Appeal"], site.Address($"/moderation/appeal/{data.Token(Appeal, @case.Id.Value)}")),
        ]
        : [new MailParagraph(texts["Somebody other than the first time decided on your appeal. This decision is final."])];
}
