using MimeKit;

namespace Redress.Platform.Mail;

/// <summary>Takes a message out of the house.</summary>
internal interface IMailTransport
{
    /// <returns>What the other side said for good; what may change with time is a <see cref="MailNotSentException"/>.</returns>
    Task<MailAnswer> SendAsync(Guid id, MimeMessage message, CancellationToken cancel);

    /// <summary>Whether mail could be sent now.</summary>
    Task<bool> IsThereAsync(CancellationToken cancel);
}

/// <summary>What a mail server said: <see cref="MailTaken"/> or <see cref="MailRefused"/>.</summary>
internal abstract record MailAnswer;

internal sealed record MailTaken : MailAnswer;

/// <summary>There is no such mailbox, or it takes no mail; asking again would change nothing.</summary>
/// <param name="Why">As the server put it, without addresses.</param>
internal sealed record MailRefused(string Why) : MailAnswer;

/// <summary>The message was not taken this time. Says so without naming anybody.</summary>
internal class MailNotSentException(string why) : Exception(why);

/// <summary>No mail server answered, whatever the message.</summary>
internal sealed class MailServerAwayException(string why) : MailNotSentException(why);
