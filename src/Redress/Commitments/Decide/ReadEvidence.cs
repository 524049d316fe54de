using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Commitments;
using Redress.Domain.Stories;
using Redress.Platform.Database;

namespace Redress.Commitments.Decide;

/// <summary>What an editor typed as evidence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Story">For a sentence: the story's address or the last part of it.</param>
/// <param name="Sentence">For a sentence: its number.</param>
/// <param name="Url">For a document or a vote: where it is.</param>
/// <param name="Text">For a document or a vote: what it is and says.</param>
internal sealed record EvidenceGiven(EvidenceKind Kind, string? Story, string? Sentence, string? Url, string? Text);

internal enum EvidenceProblem
{
    NoSuchStory,
    NoSuchSentence,
    NoAddress,
    NoText,
}

/// <summary>Either <see cref="Evidence"/> or what is wrong with what was typed.</summary>
internal sealed record EvidenceAnswer(Evidence? Evidence, EvidenceProblem? Problem);

/// <summary>Makes evidence of what an editor typed: a sentence must be there, a document must have an address and be described.</summary>
internal sealed class ReadEvidence(RedressDb db)
{
    public const int LongestText = 500;

    public async Task<EvidenceAnswer> RunAsync(EvidenceGiven given, CancellationToken cancel) =>
        given.Kind is EvidenceKind.Sentence ? await SentenceAsync(given, cancel) : OfPage(given);

    private async Task<EvidenceAnswer> SentenceAsync(EvidenceGiven given, CancellationToken cancel)
    {
        var slug = given.Story?.Trim().Split('#', '?')[0].TrimEnd('/').Split('/')[^1];

        if (await db.Stories.AsNoTracking().Include(s => s.Sentences).SingleOrDefaultAsync(s => s.Slug == slug && s.Status == StoryStatus.Published, cancel) is not { } story)
        {
            return new(null, EvidenceProblem.NoSuchStory);
        }

        return int.TryParse(given.Sentence?.Trim().TrimStart('¶').Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && story.Sentences.FirstOrDefault(sentence => sentence.N == n) is { } found
            ? new(Evidence.OfSentence(story.Id, n, story.Text[found.Start..found.End]), null)
            : new(null, EvidenceProblem.NoSuchSentence);
    }

    private static EvidenceAnswer OfPage(EvidenceGiven given)
    {
        if (!Uri.TryCreate(given.Url?.Trim(), UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
        {
            return new(null, EvidenceProblem.NoAddress);
        }

        return given.Text?.Trim() is { Length: > 0 and <= LongestText } text ? new(Evidence.OfPage(given.Kind, url, text), null) : new(null, EvidenceProblem.NoText);
    }
}
