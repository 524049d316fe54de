using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Commitments;
using Redress.Domain.Stories;
using Redress.Platform.Database;

namespace Redress.Commitments.Decide;

/// <summary>A suggested sentence with what it may be evidence of.</summary>
/// <param name="Id">The suggestion.</param>
/// <param name="Of">The commitment or unknown in words.</param>
/// <param name="Path">Its page at the desk.</param>
/// <param name="StorySlug">The later story.</param>
/// <param name="Sentence">The sentence's number.</param>
/// <param name="Text">The sentence.</param>
internal sealed record SuggestionView(Id<EvidenceSuggestion> Id, string Of, string Path, string StorySlug, int Sentence, string Text);

internal static class Suggestions
{
    public static IQueryable<EvidenceSuggestion> Waiting(this RedressDb db) =>
        db.Set<EvidenceSuggestion>().Where(s => s.Status == SuggestionStatus.Waiting && db.Stories.Any(story => story.Id == s.StoryId && story.Status == StoryStatus.Published));

    public static async Task<IReadOnlyList<SuggestionView>> ToViewsAsync(this IQueryable<EvidenceSuggestion> suggestions, RedressDb db, CancellationToken cancel)
    {
        var found = await (
            from suggestion in suggestions
            join story in db.Stories on suggestion.StoryId equals story.Id
            join commitment in db.Commitments on suggestion.CommitmentId equals commitment.Id into commitments
            from commitment in commitments.DefaultIfEmpty()
            join unknown in db.Unknowns on suggestion.UnknownId equals unknown.Id into unknowns
            from unknown in unknowns.DefaultIfEmpty()
            orderby suggestion.MadeAt, suggestion.Sentence
            select new
            {
                suggestion.Id,
                suggestion.Sentence,
                suggestion.Text,
                story.Slug,
                Who = commitment == null ? null : commitment.Who,
                What = commitment == null ? unknown.Text : commitment.What,
                CommitmentSlug = commitment == null ? null : commitment.Slug,
                UnknownSlug = unknown == null ? null : unknown.Slug,
            }).Take(100).ToListAsync(cancel);
        return [.. found.Select(s => new SuggestionView(
            s.Id, s.Who is null ? s.What : $"{s.Who} {s.What}", s.CommitmentSlug is { } slug ? $"/desk/commitments/{slug}" : $"/desk/unknowns/{s.UnknownSlug}", s.Slug, s.Sentence, s.Text))];
    }
}
