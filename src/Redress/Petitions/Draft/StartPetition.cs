using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Domain.Stories;
using Redress.Petitions.Moderate;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Draft;

internal abstract record StartAnswer
{
    /// <summary>The private link is on its way, if the address may have one more.</summary>
    public sealed record Sent : StartAnswer;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : StartAnswer;

    /// <summary>Readers may not start petitions here.</summary>
    public sealed record NotAllowed : StartAnswer;
}

/// <summary>Keeps what a reader wrote as a draft, and mails them the private link to it. Nobody else sees it before the button behind the link is pressed.</summary>
internal sealed class StartPetition(RedressDb db, ReadPetition read, StartingRules rules, DraftLinks links, Mailer mailer, PersonalData data, Texts t, TimeProvider clock)
{
    /// <summary>Drafts one address can leave unconfirmed: more would only fill the table and the mailbox.</summary>
    private const int MostUnconfirmed = 3;
    private const int MostAttempts = 20;

    /// <summary>The first of two pages: what is asked.</summary>
    public IReadOnlyList<FieldProblem> CheckText(PetitionFields fields)
    {
        var problems = new List<FieldProblem>();
        read.Text(fields, problems);
        return problems;
    }

    public async Task<StartAnswer> RunAsync(PetitionFields fields, string? storySlug, string? email, CancellationToken cancel)
    {
        if (rules.WhoMayStart is not WhoMayStart.Anyone)
        {
            return new StartAnswer.NotAllowed();
        }

        var problems = new List<FieldProblem>();
        var (text, terms) = (read.Text(fields, problems), read.Rules(fields, problems));

        if (!EmailAddress.TryParse(email, provider: null, out var address))
        {
            problems.Add(new("email", t["Check the e-mail address for a typing mistake. It should look like name@example.org"]));
        }

        if (problems.Count > 0 || address is null)
        {
            return new StartAnswer.Invalid(problems);
        }

        var key = data.Key(address, "petitions/starter");
        var unconfirmed = await db.Set<PetitionStarter>().CountAsync(starter => starter.EmailKey == key && starter.ConfirmedAt == null, cancel);

        if (unconfirmed < MostUnconfirmed)
        {
            var story = await db.Stories.Where(s => s.Slug == storySlug && s.Status == StoryStatus.Published).Select(s => (Id<Story>?)s.Id).SingleOrDefaultAsync(cancel);
            await KeepAsync(text, terms with { ShowsNames = true, DeliversNames = true, Shared = false, Sponsors = rules.SponsorsNeeded }, story, address, key, cancel);
        }

        return new StartAnswer.Sent();
    }

    private async Task KeepAsync(WrittenText text, PetitionRules terms, Id<Story>? story, EmailAddress address, byte[] key, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var petition = NewPetition.Of(text, attempt, story, now);
            terms.ApplyTo(petition);
            db.Add(petition);
            db.Add(new PetitionStarter { PetitionId = petition.Id, EmailKey = key, Email = data.Encrypt(address.Address), Language = Texts.Language });
            mailer.Send(db, Mail(address, petition));

            if (await db.TrySaveAsync(cancel))
            {
                return;
            }

            db.ChangeTracker.Clear();
        }

        throw new InvalidOperationException("No address is free for this title.");
    }

    private OutgoingMail Mail(EmailAddress address, Petition petition) =>
        new("petitions.draft", address, t["Confirm your petition: {0}", petition.Text.Title],
            new MailParagraph(t["Somebody, probably you, started this petition to {0}:", petition.Text.Addressee]),
            new MailParagraph(petition.Text.Title),
            new MailParagraph(t["Nobody sees it before you press the button on the page behind this link. There you can also change the text, see how it stands, or take it back. Keep the link to yourself."]),
            new MailButton(t["Open my draft"], links.Address(petition.Id)),
            new MailParagraph(t["If it was not you, do nothing: the draft is deleted after {0} days.", ForgetDrafts.DaysToConfirm]))
        {
            IsAskedFor = true,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        };
}
