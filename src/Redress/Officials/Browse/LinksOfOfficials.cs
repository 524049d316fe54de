using Redress.Officials.Known;
using Redress.Platform.Links;

namespace Redress.Officials.Browse;

/// <summary>The contact page and the website of each official.</summary>
internal sealed class LinksOfOfficials(OfficialsMemory memory) : IOutboundLinks
{
    public async Task<IReadOnlyList<LinkUse>> ListAsync(CancellationToken cancel) =>
        [.. (await memory.GetAsync(cancel)).Officials.Values.SelectMany(official => new[] { official.Form?.Url, official.Website }.OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(url => new LinkUse(url, official.Name, OfficialAddress.Of(official))))];
}
