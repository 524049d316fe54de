using System.Globalization;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.Privacy;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Commentaries;

/// <summary>Mails to authors outside the desk, in the transaction of what they tell of.</summary>
internal sealed class TellAuthor(Mailer mailer, PersonalData data, Site site, Texts texts)
{
    public void OfInvitation(RedressDb db, Story story, Commentary opinion) => Send(db, opinion, "opinion.invited", texts["Would you write an opinion on “{0}”?", story.Headline],
        new MailParagraph(texts["{0} invites you to write an opinion on a story. It would stand beside other views, labeled with your name and your viewpoint.", site.Name]),
        new MailButton(texts["Write it"], Link(opinion)),
        new MailParagraph(texts["The link is yours alone; with it, your text can be changed until you hand it in. An editor decides whether it is shown."]));

    public void OfReturn(RedressDb db, Story story, Commentary opinion) => Send(db, opinion, "opinion.returned", texts["Please change your opinion on “{0}”", story.Headline],
        new MailParagraph(texts["The editor asks: {0}", opinion.EditorNote!]),
        new MailButton(texts["Change it"], Link(opinion)),
        new MailParagraph(texts["Your earlier link no longer works."]));

    public void OfAcceptance(RedressDb db, Story story, Commentary opinion) => Send(db, opinion, "opinion.accepted", texts["Your opinion on “{0}” is accepted", story.Headline],
        new MailParagraph(texts["It stands under the story, labeled as opinion, with your name and your viewpoint."]),
        new MailButton(texts["Open its page"], site.Address($"/stories/{story.Slug}")));

    public void OfView(RedressDb db, Story story, Commentary view) => Send(db, view, "opinion.confirm", texts["Send your view on “{0}”?", story.Headline],
        new MailParagraph(texts["Press the button and your view goes to a moderator. You will hear what was decided."]),
        new MailButton(texts["Send my view"], site.Address($"/views/confirm/{ConfirmToken(view)}")));

    /// <summary>The token of an author's link: handing in makes it another one, so each link works once.</summary>
    public string WriteToken(Commentary opinion) => data.Token(WritePurpose(opinion.Round), opinion.Id.Value);

    /// <returns>The id of the opinion and in which round it was; null for anything else.</returns>
    public (Guid Id, int Round)? ReadWriteToken(string token)
    {
        for (var round = 0; round <= MostRounds; round++)
        {
            if (data.ReadToken(WritePurpose(round), token) is { } id)
            {
                return (id, round);
            }
        }

        return null;
    }

    public Guid? ReadConfirmToken(string token) => data.ReadToken(ConfirmPurpose, token);

    private const int MostRounds = 20;
    private const string ConfirmPurpose = "opinion.confirm";

    private string ConfirmToken(Commentary view) => data.Token(ConfirmPurpose, view.Id.Value);

    private static string WritePurpose(int round) => string.Create(CultureInfo.InvariantCulture, $"opinion.write.{round}");

    private string Link(Commentary opinion) => site.Address($"/opinion/{WriteToken(opinion)}");

    private void Send(RedressDb db, Commentary opinion, string kind, string subject, params MailBlock[] body)
    {
        if (opinion.Contact is { } contact && EmailAddress.TryParse(data.Decrypt(contact), CultureInfo.InvariantCulture, out var address))
        {
            mailer.Send(db, new OutgoingMail(kind, address, subject, body) { IsAskedFor = kind is not "opinion.invited", About = opinion.Id.Value, Language = Texts.Language });
        }
    }
}
