using Redress.Platform.Jobs;

namespace Redress.Platform.Mail;

/// <summary>A capability that wants to know what became of its mails. It is told by a job, so it may be told twice.</summary>
internal interface IMailOutcome
{
    /// <summary>How the kinds begin that it is told of: "letters.".</summary>
    string Kinds { get; }

    Task OnAsync(MailOutcome outcome, CancellationToken cancel);
}

/// <param name="Id">The mail.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="About">What the capability said it is about.</param>
/// <param name="State">What became of it.</param>
/// <param name="IsHard">Whether mail to this mailbox is pointless from now on.</param>
/// <param name="Why">What the other side said, without addresses.</param>
internal sealed record MailOutcome(Guid Id, string Kind, Guid? About, MailState State, bool IsHard, string? Why) : IJob
{
    public static string Name => "mail.outcome";

    public static MailOutcome Of(MailRecord mail, bool isHard) => new(mail.Id, mail.Kind, mail.About, mail.State, isHard, mail.Why);
}

internal sealed class TellOutcome(IEnumerable<IMailOutcome> capabilities) : IJobHandler<MailOutcome>
{
    public async Task RunAsync(MailOutcome job, CancellationToken cancel)
    {
        foreach (var capability in capabilities.Where(capability => job.Kind.StartsWith(capability.Kinds, StringComparison.Ordinal)))
        {
            await capability.OnAsync(job, cancel);
        }
    }
}
