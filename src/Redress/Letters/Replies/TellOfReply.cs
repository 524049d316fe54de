using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Moderation.Submit;
using Redress.Platform.Database;

namespace Redress.Letters.Replies;

/// <summary>What a sender tells of one official.</summary>
/// <param name="HasReplied">Yes or no.</param>
/// <param name="On">The day, where they know it.</param>
/// <param name="Text">The reply's words; kept only with <paramref name="MayPublish"/>.</param>
/// <param name="MayPublish">The sender agrees to publishing it, without their name.</param>
internal sealed record ToldReply(bool HasReplied, DateOnly? On, string? Text, bool MayPublish);

/// <summary>Notes whether an official replied; words to be published wait for a moderator.</summary>
internal sealed class TellOfReply(RedressDb db, TimeProvider clock)
{
    /// <returns>Whether there is such a letter to this official.</returns>
    public async Task<bool> RunAsync(Id<Letter> letterId, string official, ToldReply told, CancellationToken cancel)
    {
        if (await db.Set<Letter>().Include(l => l.Recipients).SingleOrDefaultAsync(l => l.Id == letterId, cancel) is not { } letter || letter.Recipients.FirstOrDefault(recipient => recipient.OfficialId == official) is not { } recipient)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var reply = await db.Set<LetterReply>().SingleOrDefaultAsync(r => r.LetterId == letterId && r.OfficialId == official, cancel)
            ?? db.Add(new LetterReply { Id = Id<LetterReply>.New(now), LetterId = letterId, StoryId = letter.StoryId, OfficialId = official, ToldAt = now, HasReplied = told.HasReplied }).Entity;
        (reply.ToldAt, reply.HasReplied, reply.On) = (now, told.HasReplied, told.HasReplied ? told.On : null);
        await db.WithdrawFromModerationAsync(ModeratedReplies.Key, reply.Id.Value, cancel);
        reply.Offer(told is { HasReplied: true, MayPublish: true } ? told.Text : null);

        if (reply.Text is { } text)
        {
            db.SubmitForModeration(new Submission(ModeratedReplies.Key, reply.Id.Value, recipient.Name, text, $"/officials/{official}"), now);
        }

        return await db.TrySaveAsync(cancel);
    }
}
