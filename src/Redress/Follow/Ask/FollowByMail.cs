using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Follow;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.News;
using Redress.Platform.Privacy;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Follow.Ask;

/// <summary>Asks a mailbox whether it wants to follow. Whoever typed the address learns nothing about it: the answer is the same whether it follows already or not.</summary>
internal sealed class FollowByMail(RedressDb db, PersonalData data, Mailer mailer, FollowLinks links, Site site, Texts texts, TimeProvider clock)
{
    /// <summary>The most things one form may ask for, and the most that may wait for one mailbox's answer.</summary>
    public const int MostAtOnce = 20;

    public async Task RunAsync(EmailAddress address, IReadOnlyList<Followable> wanted, CancellationToken cancel)
    {
        while (!await TryAsync(address, wanted, cancel))
        {
            // The same mailbox was entered twice at once; the other one made its row.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> TryAsync(EmailAddress address, IReadOnlyList<Followable> wanted, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var key = data.Key(address, "follow");
        var follower = await db.Set<Follower>().Include(f => f.Follows).SingleOrDefaultAsync(f => f.Key == key, cancel);

        if (follower is null)
        {
            db.Add(follower = new Follower { Id = Id<Follower>.New(now), Channel = Channel.Email, Key = key, Contact = data.Encrypt(address.Address), Language = Texts.Language, Since = now });
        }

        foreach (var thing in wanted.Where(thing => follower.Follows.All(follow => follow.Kind != thing.Subject.Kind || follow.Key != thing.Subject.Key)))
        {
            if (follower.Follows.Count(follow => follow.ConfirmedAt is null) < MostAtOnce)
            {
                follower.Follows.Add(thing.AskedBy(follower, now));
            }
        }

        mailer.Send(db, Mail(follower, address));
        return await db.TrySaveAsync(cancel);
    }

    private OutgoingMail Mail(Follower follower, EmailAddress address)
    {
        var waiting = follower.Follows.Where(follow => follow.ConfirmedAt is null).Select(follow => follow.Title).ToList();
        MailBlock[] body = waiting is []
            ? [new MailParagraph(texts["You follow this already. Here you see everything you follow, and can stop."]), new MailButton(texts["See what you follow"], links.Manage(follower.Id))]
            :
            [
                new MailParagraph(texts["Press the button to follow on {0}:", site.Name] + "\n" + string.Join('\n', waiting.Select(title => $"• {title}"))),
                new MailButton(texts["Follow"], links.Confirm(follower.Id)),
                new MailParagraph(texts["You will get at most one mail a day, and only when there is news. Each has a link that stops them."]),
            ];
        return new OutgoingMail("follow.confirm", address, texts["Follow on {0}?", site.Name], body) { IsAskedFor = true, About = follower.Id.Value, Language = Texts.Language };
    }
}

internal static class Asking
{
    public static Followed AskedBy(this Followable thing, Follower follower, DateTimeOffset now) => new()
    {
        FollowerId = follower.Id,
        Kind = thing.Subject.Kind,
        Key = thing.Subject.Key,
        Title = thing.Title.Length <= 300 ? thing.Title : thing.Title[..300],
        Path = thing.Path,
        AskedAt = now,
    };
}
