using System.Security.Claims;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Commentaries.Invite;

/// <summary>Asks somebody outside the desk for an opinion on a story: they get a private link to write it.</summary>
internal sealed class InviteAuthor(RedressDb db, PersonalData data, TellAuthor tell, TimeProvider clock)
{
    public async Task RunAsync(ClaimsPrincipal by, Story story, string name, EmailAddress address, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var opinion = Commentary.Begin(story.Id, CommentaryOrigin.Invited, CommentaryStatus.Draft, now);
        (opinion.Author, opinion.RealName, opinion.Contact) = (name, data.Encrypt(name), data.Encrypt(address.Address));
        db.Add(opinion);
        db.Audit(by, now, "opinion.invited", $"stories/{story.Slug}/opinion/{opinion.Id}");
        tell.OfInvitation(db, story, opinion);
        await db.SaveChangesAsync(cancel);
    }
}
