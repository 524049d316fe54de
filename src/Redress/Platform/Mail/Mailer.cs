using System.Text.Json;
using Redress.Domain;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Privacy;

namespace Redress.Platform.Mail;

/// <summary>Sends mail: the message is a job of the transaction that wants it, encrypted until it is delivered.</summary>
internal sealed class Mailer(PersonalData data)
{
    private static readonly JsonSerializerOptions Json = new(Outbox.Json) { Converters = { new EmailAddressJson() } };

    public void Send(RedressDb db, OutgoingMail mail, DateTimeOffset? notBefore = null) =>
        db.Enqueue(new SendMail(Guid.CreateVersion7(), mail.Kind, data.Encrypt(JsonSerializer.Serialize(mail, Json))), notBefore);

    public OutgoingMail Open(SendMail job) => JsonSerializer.Deserialize<OutgoingMail>(data.Decrypt(job.Message), Json)!;

    /// <summary>What stands for a mailbox in the tables of mail: aliases of one mailbox have one key.</summary>
    public byte[] Mailbox(EmailAddress address) => data.Key(address, "mail");

    /// <summary>The part before the @ of the Message-ID. Nobody else can make it, so a bounce that names it is about a mail of ours.</summary>
    public string MessageName(Guid id) => data.Token("mail", id);

    public Guid? ReadMessageName(string name) => data.ReadToken("mail", name);
}

/// <param name="Id">Makes its Message-ID, so that a repeat is recognized.</param>
/// <param name="Kind">What kind of message it is.</param>
/// <param name="Message">The encrypted message.</param>
/// <param name="WaitingSince">Since when it waits because its mailbox got as many mails as it may.</param>
internal sealed record SendMail(Guid Id, string Kind, byte[] Message, DateTimeOffset? WaitingSince = null) : IJob
{
    public static string Name => "mail.send";
}
