using Redress.Domain;
using Redress.Domain.Follow;
using Redress.Follow.Manage;
using Redress.Platform.Mail;

namespace Redress.Follow.Digest;

/// <summary>A mailbox that is not there, or whose reader complained, follows nothing.</summary>
internal sealed class FollowOutcomes(StopFollowing stop) : IMailOutcome
{
    public string Kinds => "follow.";

    public Task OnAsync(MailOutcome outcome, CancellationToken cancel) =>
        outcome is { IsHard: true, About: { } follower } ? stop.RunAsync(new Id<Follower>(follower), cancel) : Task.CompletedTask;
}
