using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Links;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Links;

namespace Redress.Links.Desk;

internal enum DecideLinkAnswer
{
    Done,

    /// <summary>It is no longer on any page, or was decided or found sound meanwhile.</summary>
    NotPossible,

    /// <summary>Those whose pages it is on do not let it be changed from here.</summary>
    NotOurs,
}

/// <summary>What an editor does about a broken link.</summary>
internal sealed class DecideLink(RedressDb db, IEnumerable<IOutboundLinks> owners, CheckedLinks states, SealedLinks sealedLinks, TimeProvider clock)
{
    /// <summary>Puts the suggestion in its place, wherever that can be done from here.</summary>
    public async Task<DecideLinkAnswer> ReplaceAsync(string key, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (await FindAsync(key, cancel) is not { Suggestion: { } suggestion } link)
        {
            return DecideLinkAnswer.NotPossible;
        }

        var places = 0;

        foreach (var owner in owners.OfType<IChangeableLinks>())
        {
            places += await owner.ReplaceAsync(link.Url, suggestion, user, cancel);
        }

        if (places is 0)
        {
            return DecideLinkAnswer.NotOurs;
        }

        if (places >= link.Places)
        {
            db.Remove(link);
        }

        db.Audit(user, clock.GetUtcNow(), "link.replaced", link.Path, new { link.Url }, new { Url = suggestion, Places = places });
        return await SaveAsync(cancel);
    }

    public async Task<DecideLinkAnswer> KeepAsync(string key, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (await FindAsync(key, cancel) is not { IsHidden: true } link)
        {
            return DecideLinkAnswer.NotPossible;
        }

        link.Keep(clock.GetUtcNow());
        db.Audit(user, clock.GetUtcNow(), "link.kept", link.Path, after: new { Url = sealedLinks.Name(link.Url), Fault = $"{link.Fault}" });
        return await SaveAsync(cancel);
    }

    public async Task<DecideLinkAnswer> HideAgainAsync(string key, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (await FindAsync(key, cancel) is not { KeptAt: not null } link)
        {
            return DecideLinkAnswer.NotPossible;
        }

        link.HideAgain();
        db.Audit(user, clock.GetUtcNow(), "link.hidden", link.Path, after: new { Url = sealedLinks.Name(link.Url) });
        return await SaveAsync(cancel);
    }

    private Task<CheckedLink?> FindAsync(string key, CancellationToken cancel) => db.Set<CheckedLink>().SingleOrDefaultAsync(link => link.Key == key, cancel);

    private async Task<DecideLinkAnswer> SaveAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        states.Forget();
        return DecideLinkAnswer.Done;
    }
}
