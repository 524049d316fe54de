using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Platform;
using Redress.Platform.Database;

namespace Redress.Newsroom.Sources;

/// <summary><c>redress sources</c>: the feeds the newsroom follows.</summary>
internal static class SourcesCommand
{
    public static Command Create(Shell shell)
    {
        var url = new Argument<string>("url") { Description = "A feed, or a page that links to one." };
        var add = new Command("add", "Follow a feed.") { url };
        add.SetAction((parsed, cancel) => WithAsync(shell, services => AddAsync(services, parsed.GetValue(url)!, shell, cancel)));
        var list = new Command("list", "List the sources, when each was last read and what went wrong.");
        list.SetAction((_, cancel) => WithAsync(shell, services => ListAsync(services, shell, cancel)));
        var remove = new Command("remove", "Stop following a feed; its stories stay.") { url };
        remove.SetAction((parsed, cancel) => WithAsync(shell, services => RemoveAsync(services, parsed.GetValue(url)!, cancel)));
        var poll = new Command("poll", "Ask every source now; the server takes in what is new.");
        poll.SetAction((_, cancel) => WithAsync(shell, services => PollAsync(services, shell, cancel)));
        return new Command("sources", "Follow feeds.") { add, list, remove, poll };
    }

    private static async Task<int> WithAsync(Shell shell, Func<IServiceProvider, Task<int>> work)
    {
        await using var scope = await shell.OpenDatabaseAsync();
        return await work(scope.ServiceProvider);
    }

    private static async Task<int> AddAsync(IServiceProvider services, string url, Shell shell, CancellationToken cancel)
    {
        await shell.Out.WriteLineAsync(await services.GetRequiredService<FollowSource>().RunAsync(url, cancel) switch
        {
            SourceFollowed followed => $"Following {followed.Source.Title} ({followed.Source.Url})",
            SourceThere there => $"Already followed: {there.Url}",
            SourceRefused refused => throw new CommandFailure($"{url}: {refused.Why}"),
            var other => throw new InvalidOperationException($"Unknown answer {other.GetType().Name}."),
        });
        return 0;
    }

    private static async Task<int> ListAsync(IServiceProvider services, Shell shell, CancellationToken cancel)
    {
        foreach (var source in await services.GetRequiredService<RedressDb>().Sources.AsNoTracking().OrderBy(source => source.Title).ToListAsync(cancel))
        {
            var state = source.LastError ?? (source.LastSuccessAt is { } at ? string.Create(CultureInfo.InvariantCulture, $"read {at:u}") : "not read yet");
            await shell.Out.WriteLineAsync($"{source.Url}\t{source.Title}\t{state}");
        }

        return 0;
    }

    private static async Task<int> RemoveAsync(IServiceProvider services, string url, CancellationToken cancel) =>
        await services.GetRequiredService<RedressDb>().Sources.Where(source => source.Url == url).ExecuteDeleteAsync(cancel) is 1
            ? 0 : throw new CommandFailure($"{url} is not followed; 'redress sources list' shows the addresses.");

    private static async Task<int> PollAsync(IServiceProvider services, Shell shell, CancellationToken cancel)
    {
        var failures = 0;

        var db = services.GetRequiredService<RedressDb>();

        foreach (var (id, url) in await db.Sources.Select(source => ValueTuple.Create(source.Id, source.Url)).ToListAsync(cancel))
        {
            if (await services.GetRequiredService<PollSource>().RunAsync(id, cancel) is { } count)
            {
                await shell.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{url}: {count} new"));
                continue;
            }

            await shell.Error.WriteLineAsync($"{url}: {await db.Sources.Where(source => source.Id == id).Select(source => source.LastError).FirstAsync(cancel)}");
            failures++;
        }

        return failures > 0 ? 1 : 0;
    }
}
