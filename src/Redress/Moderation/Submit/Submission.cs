using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Moderation;
using Redress.Platform.Database;
using Redress.Platform.Web.Languages;

namespace Redress.Moderation.Submit;

/// <summary>Something to be looked at before it is public.</summary>
/// <param name="Kind">The key of its kind: "petition".</param>
/// <param name="SubjectId">The id of the thing.</param>
/// <param name="Title">Its name.</param>
/// <param name="Excerpt">Its text or the beginning of it.</param>
/// <param name="Link">The path of its page.</param>
internal sealed record Submission(string Kind, Guid SubjectId, string Title, string Excerpt, string Link)
{
    /// <summary>The submitter's e-mail address, encrypted with <c>PersonalData.Encrypt</c>; null where nobody is to be told.</summary>
    public byte[]? SubmitterAddress { get; init; }

    /// <summary>The language to write to the submitter in: by itself that of the page it was submitted on.</summary>
    public string Language { get; init; } = Texts.Language;

    /// <summary>The submitter's account at the desk, if there is one.</summary>
    public Guid? SubmitterAccount { get; init; }
}

internal static class Submitting
{
    /// <summary>Puts a thing into the queue, in the transaction that creates or changes it. A unique index keeps a thing from waiting twice.</summary>
    public static Id<ModerationCase> SubmitForModeration(this RedressDb db, Submission submission, DateTimeOffset now)
    {
        var @case = new ModerationCase
        {
            Id = Id<ModerationCase>.New(now),
            Kind = submission.Kind,
            SubjectId = submission.SubjectId,
            Title = Cut(submission.Title, ModerationCaseTable.LongestTitle),
            Excerpt = Cut(submission.Excerpt, ModerationCaseTable.LongestExcerpt),
            Link = submission.Link,
            SubmitterAddress = submission.SubmitterAddress,
            Language = submission.Language,
            SubmitterAccount = submission.SubmitterAccount,
            ArrivedAt = now,
        };
        db.Add(@case);
        return @case.Id;
    }

    /// <summary>Takes a thing out of the queue because its submitter took it back; to be saved by the caller.</summary>
    /// <returns>Whether it was waiting.</returns>
    public static async Task<bool> WithdrawFromModerationAsync(this RedressDb db, string kind, Guid subjectId, CancellationToken cancel)
    {
        var @case = await db.Set<ModerationCase>().FirstOrDefaultAsync(
            c => c.Kind == kind && c.SubjectId == subjectId && (c.Status == CaseStatus.Waiting || c.Status == CaseStatus.SecondLook || c.Status == CaseStatus.Appealed), cancel);
        @case?.Withdraw();
        return @case is not null;
    }

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : $"{text[..(char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1)]}…";
}
