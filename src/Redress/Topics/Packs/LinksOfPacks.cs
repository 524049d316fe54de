using Redress.Platform.Links;

namespace Redress.Topics.Packs;

/// <summary>The sources of every pack: in its background, and in its own list.</summary>
internal sealed class LinksOfPacks(TopicPacks packs) : IOutboundLinks
{
    public Task<IReadOnlyList<LinkUse>> ListAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<LinkUse>>([.. packs.Current.All.SelectMany(pack => pack.Sources.Select(source => new LinkUse(source.Url.AbsoluteUri, pack.Name, $"/topics/{pack.Id}")))]);
}
