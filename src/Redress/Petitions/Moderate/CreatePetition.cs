using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Petitions.Draft;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Petitions.Moderate;

internal abstract record CreateAnswer
{
    public sealed record Created(string Slug) : CreateAnswer;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : CreateAnswer;

    /// <summary>The desk's own settings let nobody start petitions.</summary>
    public sealed record NotAllowed : CreateAnswer;
}

/// <summary>Makes a draft at the desk. Whoever makes it looks after it.</summary>
internal sealed class CreatePetition(RedressDb db, ReadPetition read, StartingRules rules, TimeProvider clock)
{
    private const int MostAttempts = 20;

    public async Task<CreateAnswer> RunAsync(ClaimsPrincipal user, PetitionFields fields, string? storySlug, CancellationToken cancel)
    {
        if (rules.WhoMayStart is WhoMayStart.Nobody)
        {
            return new CreateAnswer.NotAllowed();
        }

        var problems = new List<FieldProblem>();
        var (text, terms, milestones) = (read.Text(fields, problems), read.Rules(fields, problems), read.Milestones(fields, problems));

        if (problems.Count > 0)
        {
            return new CreateAnswer.Invalid(problems);
        }

        var now = clock.GetUtcNow();
        var story = await db.Stories.Where(s => s.Slug == storySlug).Select(s => (Id<Story>?)s.Id).SingleOrDefaultAsync(cancel);

        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var petition = NewPetition.Of(text, attempt, story, now);
            petition.OwnerId = DeskPetitions.AccountOf(user);
            terms.ApplyTo(petition);
            petition.Plan(milestones);
            db.Add(petition);
            db.Audit(user, now, "petition.created", $"petitions/{petition.Slug}", before: null, new { text.Title, text.Addressee });

            if (await db.TrySaveAsync(cancel))
            {
                return new CreateAnswer.Created(petition.Slug);
            }

            db.ChangeTracker.Clear();
        }

        throw new InvalidOperationException("No address is free for this title.");
    }
}
