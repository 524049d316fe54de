using Redress.Domain.Events;
using Redress.Platform.Links;
using Redress.Platform.Privacy;

namespace Redress.Events.Show;

/// <summary>Where to join an event online, and whether it passed the last look at it.</summary>
/// <param name="Url">Only for those who are coming, and the host.</param>
/// <param name="State">What the check found.</param>
internal sealed record JoinLink(string Url, LinkState State)
{
    /// <summary>Whether those who are coming are not given it.</summary>
    public bool IsHidden => State.Standing is LinkStanding.Hidden;
}

internal sealed class JoinLinks(CheckedLinks links, SealedLinks sealedLinks, PersonalData data)
{
    /// <returns>Null where people meet in person only.</returns>
    public async ValueTask<JoinLink?> OfAsync(Event @event, CancellationToken cancel)
    {
        if (@event.Link is not { } kept)
        {
            return null;
        }

        var url = data.Decrypt(kept);
        return new JoinLink(url, (await links.GetAsync(cancel)).OfSealed(Key(url)));
    }

    /// <summary>By which it is found among the checked links.</summary>
    public string Key(string url) => sealedLinks.Key(LinkAddress.Of(url) ?? url);
}
