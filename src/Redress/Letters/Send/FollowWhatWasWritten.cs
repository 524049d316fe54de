using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Follow;
using Redress.Follow.Ask;
using Redress.Platform.Database;
using Redress.Platform.News;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;

namespace Redress.Letters.Send;

/// <summary>Whoever confirms a letter and ticked that they want to hear what comes of it follows what it is about: the button has shown that the mailbox is theirs.</summary>
internal sealed class FollowWhatWasWritten(RedressDb db, PersonalData data, Followables followables, FollowAtOnce follow)
{
    public async Task RunAsync(Id<Letter> id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();

        if (await db.Set<Letter>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancel) is { } letter && data.ContentOf(letter) is { } content && EmailAddress.TryParse(content.Email, null, out var address)
            && await db.Stories.Where(story => story.Id == letter.StoryId).Select(story => new { story.ThreadId }).SingleOrDefaultAsync(cancel) is { } about
            && await followables.FindAsync(Subjects.Event(about.ThreadId), cancel) is { } what)
        {
            await follow.RunAsync(address, what, Texts.Language, cancel);
        }
    }
}
