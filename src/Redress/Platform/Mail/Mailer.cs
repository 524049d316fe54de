using System.Text.Json;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Privacy;

namespace Redress.Platform.Mail;

/// <summary>Sends mail: the message is a job of the transaction that wants it, encrypted until it is delivered.</summary>
internal sealed class Mailer(PersonalData data)
{
    public void Send(RedressDb db, OutgoingMail mail, DateTimeOffset? notBefore = null) =>
        db.Enqueue(new SendMail(Guid.CreateVersion7(), mail.Kind, data.Encrypt(JsonSerializer.Serialize(mail, Outbox.Json))), notBefore);
}

/// <param name="Id">Makes its Message-ID, so that a repeat is recognized.</param>
/// <param name="Kind">What kind of message it is.</param>
/// <param name="Message">The encrypted message.</param>
internal sealed record SendMail(Guid Id, string Kind, byte[] Message) : IJob
{
    public static string Name => "mail.send";
}
