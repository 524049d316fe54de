using Redress.Domain.Petitions;
using Redress.Petitions.Fraud;
using Redress.Platform.Mail;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Sign;

/// <summary>The words of each mail to a signer. Only the mailbox learns how a signature stands.</summary>
internal sealed class WriteSignatureMail(Texts t, SignatureLinks links, Site site)
{
    private const int LongestSubject = 60;

    public OutgoingMail Of(SignatureMail mail, Signature signature, SignerDetails signer, Petition petition)
    {
        var text = petition.Versions.First(version => version.Number == signature.Version);
        return mail switch
        {
            SignatureMail.Confirm when signature.State is SignatureState.Pending => Confirm(signature, signer, text),
            SignatureMail.Decision => Decision(signature, signer, text),
            SignatureMail.NewVersion => NewVersion(signature, signer, text, petition),
            SignatureMail.Confirm or SignatureMail.Standing => Standing(signature, signer, text),
        };
    }

    public string ConfirmSubject(string title) => t["Confirm your signature: {0}", Short(title)];

    private OutgoingMail Confirm(Signature signature, SignerDetails signer, PetitionVersion text) =>
        new("petitions.confirm", signer.Address, ConfirmSubject(text.Title),
            new MailParagraph(t["Somebody, probably you, signed this petition to {0} as {1}:", text.Addressee, signer.Name]),
            new MailParagraph(text.Title),
            new MailParagraph(t["It counts when you press the button on the page behind this link. The link works for {0} days.", Retention.DaysToConfirm]),
            new MailButton(t["Confirm my signature"], links.ToConfirm(signature.Id)),
            new MailParagraph(t["If it was not you, do nothing: nothing is counted, and your details are deleted."]),
            Manage(signature))
        {
            IsAskedFor = true,
            About = signature.Id.Value,
            Language = signature.Language,
        };

    private OutgoingMail Standing(Signature signature, SignerDetails signer, PetitionVersion text) =>
        new("petitions.standing", signer.Address, t["You have signed already: {0}", Short(text.Title)],
            new MailParagraph(t["Somebody, probably you, signed this petition to {0} once more with your address:", text.Addressee]),
            new MailParagraph(text.Title),
            new MailParagraph(Stands(signature)),
            Manage(signature))
        {
            IsAskedFor = true,
            About = signature.Id.Value,
            Language = signature.Language,
        };

    private OutgoingMail Decision(Signature signature, SignerDetails signer, PetitionVersion text) =>
        new("petitions.decision", signer.Address, t["About your signature: {0}", Short(text.Title)],
            new MailParagraph(t["You signed this petition to {0}:", text.Addressee]),
            new MailParagraph(text.Title),
            new MailParagraph(Stands(signature)),
            Manage(signature))
        {
            IsAskedFor = true,
            About = signature.Id.Value,
            Language = signature.Language,
        };

    private OutgoingMail NewVersion(Signature signature, SignerDetails signer, PetitionVersion signed, Petition petition) =>
        new("petitions.new-version", signer.Address, t["Do you sign the new text? {0}", Short(petition.Text.Title)],
            new MailParagraph(t["You signed this petition to {0}:", signed.Addressee]),
            new MailParagraph(signed.Title),
            new MailParagraph(t["Its text was changed. Your signature stays under the text you signed, and counts. Whether you sign the new one too is up to you: read both on the page behind this link, and press the button there if you agree."]),
            new MailButton(t["Read the new text"], links.ToManage(signature.Id)),
            new MailParagraph(t["If you do nothing, nothing changes."]),
            Manage(signature))
        {
            IsAskedFor = true,
            About = signature.Id.Value,
            Language = signature.Language,
        };

    private string Stands(Signature signature) => signature.State switch
    {
        SignatureState.Confirmed => t["Your signature counts. One signature per person counts, so there is nothing more to do."],
        SignatureState.Held => t["Your signature is confirmed, but held: {0} It does not count until a person has looked at it. You can tell us why it should count.", Reasons.Of(signature.Hold, t)],
        SignatureState.Invalidated => t["Your signature was taken out of the count: {0} You can tell us why it should count.", Reasons.Of(signature.Removal, t)],
        _ => t["Your signature does not count at present."],
    };

    private MailLink Manage(Signature signature) =>
        new(t["See, withdraw or delete your signature"], links.ToManage(signature.Id), t["At any time, without giving a reason. Sent by {0}.", site.Name]);

    private static string Short(string title) =>
        title.Length <= LongestSubject ? title : title[..Math.Max(20, title.LastIndexOf(' ', LongestSubject - 1))].TrimEnd(',', ';', ':') + " …";
}
