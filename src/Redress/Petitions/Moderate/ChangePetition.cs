using System.Security.Claims;
using Redress.Domain.Petitions;
using Redress.Petitions.Count;
using Redress.Petitions.Draft;
using Redress.Petitions.Respond;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Petitions.Moderate;

internal abstract record ChangeAnswer
{
    public sealed record Saved : ChangeAnswer;

    /// <summary>The text of an open petition would change: to be said yes to first.</summary>
    /// <param name="Version">The number it would get.</param>
    /// <param name="Signers">How many would be asked by mail.</param>
    public sealed record WouldBeNewVersion(int Version, long Signers) : ChangeAnswer;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : ChangeAnswer;

    public sealed record NotFound : ChangeAnswer;

    /// <summary>In this state nothing of it can be changed.</summary>
    public sealed record NotPossible : ChangeAnswer;

    /// <summary>Somebody else changed it meanwhile.</summary>
    public sealed record Changed : ChangeAnswer;
}

/// <summary>Saves what the desk changed: of a draft everything; of an open petition the last day, milestones ahead, and the text as a new version.</summary>
internal sealed class ChangePetition(RedressDb db, DeskPetitions petitions, ReadPetition read, CountSignatures counts, TimeProvider clock)
{
    /// <param name="user">Who is signed in.</param>
    /// <param name="slug">Which petition.</param>
    /// <param name="fields">As typed.</param>
    /// <param name="version">The version the form showed.</param>
    /// <param name="agreed">The person has seen that this makes a new version.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<ChangeAnswer> RunAsync(ClaimsPrincipal user, string slug, PetitionFields fields, int version, bool agreed, CancellationToken cancel)
    {
        if (await petitions.FindAsync(user, slug, cancel) is not { } petition)
        {
            return new ChangeAnswer.NotFound();
        }

        if (petition.Status is not (PetitionStatus.Draft or PetitionStatus.Open))
        {
            return new ChangeAnswer.NotPossible();
        }

        var problems = new List<FieldProblem>();
        var (text, rules, milestones) = (read.Text(fields, problems), read.Rules(fields, problems), read.Milestones(fields, problems));

        if (problems.Count > 0)
        {
            return new ChangeAnswer.Invalid(problems);
        }

        if (petition.Version != version)
        {
            return new ChangeAnswer.Changed();
        }

        var isNewVersion = petition.OpenedAt is not null && !text.IsThatOf(petition.Text);
        var signed = await counts.OfAsync(petition.Id, cancel);

        if (isNewVersion && !agreed)
        {
            return new ChangeAnswer.WouldBeNewVersion(petition.Version + 1, signed);
        }

        var (now, before) = (clock.GetUtcNow(), Kept(petition));
        rules.ApplyTo(petition);
        petition.Plan(milestones);
        await WriteAsync(petition, text, isNewVersion, signed, now, cancel);
        db.Audit(user, now, isNewVersion ? "petition.new-version" : "petition.changed", $"petitions/{slug}", before, Kept(petition));
        return await db.TrySaveChangeAsync(cancel) ? new ChangeAnswer.Saved() : new ChangeAnswer.Changed();
    }

    private async Task WriteAsync(Petition petition, WrittenText text, bool isNewVersion, long signed, DateTimeOffset now, CancellationToken cancel)
    {
        if (isNewVersion)
        {
            db.WriteNewVersion(petition, text, signed, now);
            await PetitionNews.AnnounceAsync(db, petition, PetitionNews.NewText, now, cancel);
        }
        else if (petition.OpenedAt is null)
        {
            petition.Write(text.Title, text.Ask, text.Background, text.Addressee, now);
        }
    }

    private static object Kept(Petition petition) => new
    {
        petition.Version,
        petition.Text.Title,
        petition.Text.Ask,
        petition.Text.Addressee,
        Rule = $"{petition.RegionRule}",
        petition.State,
        petition.ClosesAt,
        petition.SponsorsNeeded,
        Milestones = string.Join("; ", petition.Milestones.OrderBy(milestone => milestone.Signatures).Select(milestone => $"{milestone.Signatures}: {milestone.Consequence}")),
    };
}
