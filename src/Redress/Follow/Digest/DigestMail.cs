using System.Globalization;
using Redress.Domain;
using Redress.Domain.Follow;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.Privacy;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Follow.Digest;

/// <summary>The mail with all the news of a day, under the names of what is followed.</summary>
internal sealed class DigestMail(RedressDb db, Mailer mailer, PersonalData data, FollowLinks links, Site site, Texts texts)
{
    public void Send(Follower follower, IReadOnlyList<FollowedNews> news) =>
        mailer.Send(db, Cultures.In(follower.Language, () => Mail(follower, news)));

    private OutgoingMail Mail(Follower follower, IReadOnlyList<FollowedNews> news)
    {
        var subject = news.Count is 1 ? news[0].Title : texts.Count(news.Count, "{0} piece of news on what you follow", "{0} pieces of news on what you follow");
        var body = news.GroupBy(item => item.Because, StringComparer.Ordinal)
            .SelectMany(group => group.Select(item => (MailBlock)new MailLink(item.Title, site.Address(item.Path), item.Label is { } label ? texts[label] : null)).Prepend(new MailHeading(group.Key)))
            .Append(new MailButton(texts["See what you follow"], links.Manage(follower.Id)));
        return new OutgoingMail("follow.digest", EmailAddress.Parse(data.Decrypt(follower.Contact), CultureInfo.InvariantCulture), subject, [.. body])
        {
            UnsubscribeUrl = links.Stop(follower.Id),
            About = follower.Id.Value,
            Language = follower.Language,
        };
    }
}
