using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Domain.Stories;
using Redress.Petitions.Draft;
using Redress.Petitions.Moderate;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Respond;

internal abstract record RecordAnswer
{
    public sealed record Recorded : RecordAnswer;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : RecordAnswer;

    public sealed record NotFound : RecordAnswer;
}

/// <summary>Records what came of a petition that is or was open, with its evidence and its day, and tells those who follow it.</summary>
internal sealed class RecordOutcome(RedressDb db, DeskPetitions petitions, Texts t, TimeProvider clock)
{
    public const int LongestText = 2000;
    public const int LongestUrl = 500;

    public async Task<RecordAnswer> RunAsync(ClaimsPrincipal user, string slug, OutcomeFields fields, CancellationToken cancel)
    {
        if (await petitions.FindAsync(user, slug, cancel) is not { OpenedAt: not null } petition)
        {
            return new RecordAnswer.NotFound();
        }

        var (now, problems) = (clock.GetUtcNow(), new List<FieldProblem>());
        var (day, text) = (Day(fields, now, problems), Text(fields, problems));
        var evidence = await EvidenceAsync(fields, problems, cancel);

        if (fields.Kind is not { } kind)
        {
            problems.Insert(0, new("kind", t["Choose what came of it."]));
            return new RecordAnswer.Invalid(problems);
        }

        if (problems.Count > 0)
        {
            return new RecordAnswer.Invalid(problems);
        }

        var outcome = new PetitionOutcome
        {
            Id = Id<PetitionOutcome>.New(now),
            PetitionId = petition.Id,
            Kind = kind,
            On = day,
            Text = text,
            Url = evidence.Url,
            StoryId = evidence.Story,
            Sentence = evidence.Sentence,
            Quote = evidence.Quote,
            RecordedAt = now,
        };
        db.Add(outcome);
        await PetitionNews.AnnounceAsync(db, petition, PetitionNews.LabelOf(kind), now, cancel);
        db.Audit(user, now, "petition.outcome", $"petitions/{slug}", before: null, new { kind = $"{kind}", on = day, outcome.Text, outcome.Url, outcome.Sentence });
        await db.SaveChangesAsync(cancel);
        return new RecordAnswer.Recorded();
    }

    private DateOnly Day(OutcomeFields fields, DateTimeOffset now, List<FieldProblem> problems)
    {
        // Where the day is still the next one somewhere, it has begun for somebody.
        if (!DateOnly.TryParseExact(fields.On?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > DateOnly.FromDateTime(now.UtcDateTime.AddHours(14)))
        {
            problems.Add(new("on", t["Write the day it happened as 2026-12-31; it cannot be one to come"]));
        }

        return day;
    }

    private string Text(OutcomeFields fields, List<FieldProblem> problems)
    {
        var text = (fields.Text ?? "").ReplaceLineEndings("\n").Trim();

        if (text.Length is 0 or > LongestText)
        {
            problems.Add(new("text", t["Say in at most {0} characters what happened", LongestText]));
        }

        return text;
    }

    private async Task<OutcomeEvidence> EvidenceAsync(OutcomeFields fields, List<FieldProblem> problems, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(fields.Story))
        {
            return await SentenceAsync(fields, problems, cancel);
        }

        if (!Uri.TryCreate(fields.Url?.Trim(), UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.AbsoluteUri.Length > LongestUrl)
        {
            problems.Add(new("url", t["Give the evidence: the whole address of a page, beginning with https://, or a sentence of a story"]));
            return new OutcomeEvidence(null, null, null, null);
        }

        return new OutcomeEvidence(url.AbsoluteUri, null, null, null);
    }

    private async Task<OutcomeEvidence> SentenceAsync(OutcomeFields fields, List<FieldProblem> problems, CancellationToken cancel)
    {
        var slug = fields.Story!.Trim().Split('#', '?')[0].TrimEnd('/').Split('/')[^1];

        if (await db.Stories.AsNoTracking().Include(s => s.Sentences).SingleOrDefaultAsync(s => s.Slug == slug && s.Status == StoryStatus.Published, cancel) is not { } story)
        {
            problems.Add(new("story", t["No published story has this address. Copy it from the story’s page."]));
        }
        else if (!int.TryParse(fields.Sentence?.Trim().TrimStart('¶').Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) || story.Sentences.FirstOrDefault(sentence => sentence.N == n) is not { } found)
        {
            problems.Add(new("sentence", t["The story has no sentence with this number. It stands after the ¶."]));
        }
        else
        {
            return new OutcomeEvidence(null, story.Id, n, story.Text[found.Start..found.End]);
        }

        return new OutcomeEvidence(null, null, null, null);
    }

    private sealed record OutcomeEvidence(string? Url, Id<Story>? Story, int? Sentence, string? Quote);
}

/// <summary>An outcome as it is typed.</summary>
internal sealed class OutcomeFields
{
    public OutcomeKind? Kind { get; set; }

    public string? On { get; set; }

    public string? Text { get; set; }

    public string? Url { get; set; }

    /// <summary>The address of a story, or the last part of it.</summary>
    public string? Story { get; set; }

    public string? Sentence { get; set; }
}
