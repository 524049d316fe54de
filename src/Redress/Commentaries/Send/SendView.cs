using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Moderation.Submit;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Commentaries.Send;

internal enum ConfirmViewAnswer
{
    Confirmed,
    NoSuchView,
}

/// <summary>A reader's view: kept until the button in the mail is pressed, then put before a moderator.</summary>
internal sealed class SendView(RedressDb db, PersonalData data, TellAuthor tell, TimeProvider clock)
{
    public async Task RunAsync(Story story, OpinionForm form, string name, EmailAddress address, CancellationToken cancel)
    {
        var view = Commentary.Begin(story.Id, CommentaryOrigin.Reader, CommentaryStatus.Unconfirmed, clock.GetUtcNow());
        form.WriteTo(view);
        (view.RealName, view.Contact) = (data.Encrypt(name), data.Encrypt(address.Address));
        db.Add(view);
        tell.OfView(db, story, view);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Pressed twice, it is sent once.</summary>
    public async Task<ConfirmViewAnswer> ConfirmAsync(string token, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not { } view)
        {
            return ConfirmViewAnswer.NoSuchView;
        }

        if (view.Status is CommentaryStatus.Unconfirmed)
        {
            view.Submit();
            var slug = await db.Stories.Where(story => story.Id == view.StoryId).Select(story => story.Slug).SingleAsync(cancel);
            db.SubmitForModeration(new Submission(ModeratedViews.Key, view.Id.Value, view.Title, view.Text, $"/stories/{slug}") { SubmitterAddress = view.Contact, Language = view.Language ?? "en" }, clock.GetUtcNow());

            // Somebody pressed it at the same moment: it is sent all the same.
            await db.TrySaveAsync(cancel);
        }

        return ConfirmViewAnswer.Confirmed;
    }

    public async Task<Commentary?> FindAsync(string token, CancellationToken cancel) =>
        tell.ReadConfirmToken(token) is { } id ? await db.Set<Commentary>().SingleOrDefaultAsync(view => view.Id == new Id<Commentary>(id), cancel) : null;
}
