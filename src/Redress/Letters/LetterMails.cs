using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Letters;

/// <summary>The mails about a letter to the one who wrote it, in their language.</summary>
internal sealed class LetterMails(Mailer mailer, LetterLinks links, Site site, Texts texts)
{
    /// <summary>The page of the letter, and the button that lets it out where it needs one.</summary>
    public void AskToConfirm(RedressDb db, Letter letter, EmailAddress to, string headline) => Send(db, letter, () =>
    {
        var waits = letter.Deliveries.Any(delivery => delivery.Status is DeliveryStatus.AwaitingConfirmation);
        return new OutgoingMail(
            "letters.confirm", to, waits ? texts["Confirm your letter about: {0}", headline] : texts["Your letter about: {0}", headline],
            new MailParagraph(waits
                ? texts["You wrote a letter about “{0}”. It goes out only after you have read it once more and pressed the button on the page.", headline]
                : texts["You wrote a letter about “{0}”. This page has it, with the ways to send it.", headline]),
            new MailButton(waits ? texts["Read it and confirm"] : texts["Open the page"], site.Address(links.Confirm(letter.Id))),
            new MailParagraph(texts["If you did not write it, do nothing: it will not be sent, and it is deleted in two weeks."]))
        { IsAskedFor = true };
    });

    public void SayItCameBack(RedressDb db, Letter letter, EmailAddress to, string official) => Send(db, letter, () => new OutgoingMail(
        "letters.bounced", to, texts["Your letter to {0} came back", official],
        new MailParagraph(texts["The mail server of {0} did not take your letter, or sent it back. It is not counted. The page shows other ways to reach the office.", official]),
        new MailButton(texts["Open the page"], site.Address(links.Page(letter.Id))))
    { IsAskedFor = true });

    public void AskForReply(RedressDb db, Letter letter, EmailAddress to, string officials) => Send(db, letter, () => new OutgoingMail(
        "letters.reply", to, texts["Did they reply?"],
        new MailParagraph(texts["Two weeks ago you wrote to {0}. Did they reply? Your answer, yes or no, goes into the reply rate that everybody can see.", officials]),
        new MailButton(texts["Tell us"], site.Address(links.Reply(letter.Id))))
    { UnsubscribeUrl = site.Address(links.Stop(letter.Id)) });

    private void Send(RedressDb db, Letter letter, Func<OutgoingMail> write) => mailer.Send(db, Cultures.In(letter.Language, write) with { Language = letter.Language, About = letter.Id.Value });
}
