using System.Security.Claims;

namespace Redress.Platform.Links;

/// <summary>A capability's side of checked links: it registers one that lists the links its published pages give readers.</summary>
internal interface IOutboundLinks
{
    /// <summary>Links of samples are left out: they lead nowhere on purpose.</summary>
    Task<IReadOnlyList<LinkUse>> ListAsync(CancellationToken cancel);
}

/// <summary>One that can put another address in a link's place.</summary>
internal interface IChangeableLinks : IOutboundLinks
{
    /// <summary>Changes tracked entities, with their audit entries, and saves nothing.</summary>
    /// <returns>In how many places.</returns>
    Task<int> ReplaceAsync(string url, string by, ClaimsPrincipal user, CancellationToken cancel);
}

/// <param name="Url">As it stands on the page; what is no web address is passed over.</param>
/// <param name="Title">What people call the page.</param>
/// <param name="Path">The page, on this site.</param>
internal sealed record LinkUse(string Url, string Title, string Path)
{
    /// <summary>Whether not everybody may have it: it is kept encrypted, and only the site it is on is shown. <see cref="Path"/> is then where it is changed.</summary>
    public bool IsSealed { get; init; }
}
