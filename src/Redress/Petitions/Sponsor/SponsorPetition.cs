using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Draft;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Sponsor;

internal enum SponsorAnswer
{
    /// <summary>The mail is on its way, if it has to be.</summary>
    Sent,

    NoAddress,

    /// <summary>It does not look for sponsors, or no longer.</summary>
    NotLooking,
}

internal enum BackAnswer
{
    /// <summary>It counts, now or already before.</summary>
    Counted,

    /// <summary>Whoever started it cannot be their own sponsor.</summary>
    IsStarter,

    /// <summary>It has enough, or was taken back.</summary>
    NotLooking,

    Unknown,
}

/// <summary>Backs a petition: asks a mailbox, and counts it when the button behind the mailed link is pressed. With enough of them the petition goes to moderation.</summary>
internal sealed class SponsorPetition(RedressDb db, SponsorLinks links, SubmitPetition submit, Mailer mailer, PersonalData data, Texts t, TimeProvider clock)
{
    public async Task<SponsorView?> FindAsync(Id<Petition>? id, CancellationToken cancel) =>
        id is { } known && await db.Set<Petition>().AsNoTracking().Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == known, cancel) is { } petition
            ? new SponsorView(petition, await ConfirmedAsync(known, cancel)) : null;

    public Task<PetitionSponsor?> SponsorAsync(Id<PetitionSponsor>? id, CancellationToken cancel) =>
        db.Set<PetitionSponsor>().AsNoTracking().SingleOrDefaultAsync(sponsor => sponsor.Id == id, cancel);

    /// <summary>Whoever typed the address learns nothing of it: the answer is the same whether it has backed the petition or not.</summary>
    public async Task<SponsorAnswer> AskAsync(Petition petition, string? email, CancellationToken cancel)
    {
        if (petition.Status is not PetitionStatus.Sponsoring)
        {
            return SponsorAnswer.NotLooking;
        }

        if (!EmailAddress.TryParse(email, CultureInfo.InvariantCulture, out var address))
        {
            return SponsorAnswer.NoAddress;
        }

        var (now, key) = (clock.GetUtcNow(), data.Key(address, "petitions/starter"));

        if (await db.Set<PetitionSponsor>().SingleOrDefaultAsync(s => s.PetitionId == petition.Id && s.EmailKey == key, cancel) is not { } sponsor)
        {
            sponsor = new PetitionSponsor { Id = Id<PetitionSponsor>.New(now), PetitionId = petition.Id, EmailKey = key, Email = data.Encrypt(address.Address), Language = Texts.Language, AskedAt = now };
            db.Add(sponsor);
        }

        if (sponsor.ConfirmedAt is null)
        {
            mailer.Send(db, Mail(address, sponsor, petition));
            await db.TrySaveAsync(cancel);
        }

        return SponsorAnswer.Sent;
    }

    public async Task<BackAnswer> BackAsync(Id<PetitionSponsor> id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        if (await db.Set<PetitionSponsor>().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } sponsor)
        {
            return BackAnswer.Unknown;
        }

        var petition = await LockedAsync(sponsor.PetitionId, cancel);
        var starter = await db.Set<PetitionStarter>().SingleOrDefaultAsync(s => s.PetitionId == petition.Id, cancel);

        if (sponsor.ConfirmedAt is not null || petition.Status is not PetitionStatus.Sponsoring)
        {
            return sponsor.ConfirmedAt is not null ? BackAnswer.Counted : BackAnswer.NotLooking;
        }

        if (starter is not null && starter.EmailKey.AsSpan().SequenceEqual(sponsor.EmailKey))
        {
            return BackAnswer.IsStarter;
        }

        var now = clock.GetUtcNow();
        sponsor.ConfirmedAt = now;
        await db.SaveChangesAsync(cancel);

        if (await ConfirmedAsync(petition.Id, cancel) >= petition.SponsorsNeeded)
        {
            submit.Run(petition, starter, now);
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return BackAnswer.Counted;
    }

    /// <summary>The petition, which no other sponsor can bring further meanwhile: otherwise the last two could each miss the other. SQLite lets in one writer anyway.</summary>
    private async Task<Petition> LockedAsync(Id<Petition> id, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Petitions" WHERE "Id" = {id.Value} FOR UPDATE""", cancel);
        }

        return await db.Set<Petition>().Include(p => p.Versions).SingleAsync(p => p.Id == id, cancel);
    }

    private Task<int> ConfirmedAsync(Id<Petition> petition, CancellationToken cancel) =>
        db.Set<PetitionSponsor>().CountAsync(sponsor => sponsor.PetitionId == petition && sponsor.ConfirmedAt != null, cancel);

    private OutgoingMail Mail(EmailAddress address, PetitionSponsor sponsor, Petition petition) =>
        new("petitions.sponsor", address, t["Do you back this petition? {0}", petition.Text.Title],
            new MailParagraph(t["Somebody, probably you, wants to back this petition to {0} before a moderator looks at it:", petition.Text.Addressee]),
            new MailParagraph(petition.Text.Title),
            new MailButton(t["Read it and back it"], links.ToConfirm(sponsor.Id)),
            new MailParagraph(t["Backing it is no signature. If it was not you, do nothing: your address is deleted after a week."]))
        {
            IsAskedFor = true,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        };
}

/// <summary>A petition as those see it who may back it.</summary>
/// <param name="Petition">With its text.</param>
/// <param name="Sponsors">How many back it so far.</param>
internal sealed record SponsorView(Petition Petition, int Sponsors)
{
    public bool IsLooking => Petition.Status is PetitionStatus.Sponsoring;
}
