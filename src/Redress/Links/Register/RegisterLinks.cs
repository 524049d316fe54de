using Microsoft.EntityFrameworkCore;
using Redress.Domain.Links;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Links;

namespace Redress.Links.Register;

/// <summary>Takes in the links that pages have gained, and forgets those no page has any more.</summary>
internal sealed record RegisterLinks : IJob
{
    public static string Name => "links.register";
}

internal sealed class RegisterLinksHandler(RedressDb db, IEnumerable<IOutboundLinks> owners, CheckedLinks states, SealedLinks sealedLinks, TimeProvider clock) : IJobHandler<RegisterLinks>
{
    public async Task RunAsync(RegisterLinks job, CancellationToken cancel)
    {
        var used = await UsedAsync(cancel);
        var known = await db.Set<CheckedLink>().ToDictionaryAsync(link => link.Key, StringComparer.Ordinal, cancel);
        db.RemoveRange(known.Values.Where(link => !used.ContainsKey(link.Key)));

        foreach (var (key, places) in used)
        {
            var (url, title, path) = (LinkAddress.Of(places[0].Url)!, Cut(places[0].Title), places[0].Path);

            if (known.GetValueOrDefault(key) is { } link)
            {
                (link.Title, link.Path, link.Places) = (title, path, places.Count);
            }
            else
            {
                db.Add(CheckedLink.Register(key, places[0].IsSealed ? sealedLinks.Seal(url) : url, title, path, places.Count, clock.GetUtcNow()));
            }
        }

        // Where another node does the same at this moment, it has it all.
        await db.TrySaveAsync(cancel);
        states.Forget();
    }

    private async Task<Dictionary<string, List<LinkUse>>> UsedAsync(CancellationToken cancel)
    {
        var used = new Dictionary<string, List<LinkUse>>(StringComparer.Ordinal);

        foreach (var owner in owners)
        {
            foreach (var use in await owner.ListAsync(cancel))
            {
                if (LinkAddress.Of(use.Url) is { } url)
                {
                    var key = use.IsSealed ? sealedLinks.Key(url) : LinkAddress.Key(url);
                    (used.TryGetValue(key, out var places) ? places : used[key] = []).Add(use);
                }
            }
        }

        return used;
    }

    private static string Cut(string title) => title.Length <= LinkTable.LongestTitle ? title : title[..LinkTable.LongestTitle];
}
