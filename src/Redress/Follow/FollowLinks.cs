using Redress.Domain;
using Redress.Domain.Follow;
using Redress.Platform.Privacy;
using Redress.Platform.Web;

namespace Redress.Follow;

/// <summary>Links that only their follower has: they open what is followed from one mailbox or browser, without an account.</summary>
internal sealed class FollowLinks(PersonalData data, Site site)
{
    private const string Purpose = "follow";

    public string Token(Id<Follower> id) => data.Token(Purpose, id.Value);

    public Id<Follower>? Read(string? token) => data.ReadToken(Purpose, token) is { } id ? new Id<Follower>(id) : null;

    public string Confirm(Id<Follower> id) => site.Address($"/follow/confirm?t={Token(id)}");

    public string Manage(Id<Follower> id) => site.Address($"/follow/manage?t={Token(id)}");

    public string Stop(Id<Follower> id) => site.Address($"/follow/stop?t={Token(id)}");
}
