using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Moderation;
using Redress.Platform.Database;

namespace Redress.Letters.Replies;

/// <summary>The words of officials' replies, looked at before they are shown.</summary>
internal sealed class ModeratedReplies(RedressDb db) : IModerated
{
    public const string Key = "letter-reply";

    public ModerationKind Kind { get; } = new(Key, "Reply to a letter", PlainSubject.View, TimeSpan.FromHours(48), CommonReasons.OffTopic, CommonReasons.PersonalData, CommonReasons.Libel, CommonReasons.Hate, CommonReasons.Unlawful);

    public async Task<object?> SubjectAsync(Guid subjectId, CancellationToken cancel) =>
        await FindAsync(subjectId, cancel) is { Text: { } text } ? new PlainSubject(("The reply", text)) : null;

    public async Task ApprovedAsync(Guid subjectId, CancellationToken cancel) => (await FindAsync(subjectId, cancel))?.Publish();

    public async Task RejectedAsync(Guid subjectId, Rejection rejection, CancellationToken cancel) => (await FindAsync(subjectId, cancel))?.Decline();

    private Task<LetterReply?> FindAsync(Guid id, CancellationToken cancel) => db.Set<LetterReply>().SingleOrDefaultAsync(reply => reply.Id == new Id<LetterReply>(id), cancel);
}
