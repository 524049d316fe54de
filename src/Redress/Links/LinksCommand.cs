using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Links;
using Redress.Links.Check;
using Redress.Links.Register;
using Redress.Platform;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Links;

namespace Redress.Links;

/// <summary><c>redress links</c>: the outbound links of published pages.</summary>
internal static class LinksCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static Command Create(Shell shell)
    {
        var urls = new Argument<string[]>("url") { Description = "Only look at these, whether a page has them or not.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Also those that are not due yet." };
        var check = new Command("check", "Look at every link that is due, one page a second of each site at most; exit 1 where any is broken.") { urls, all };
        check.RefuseOptionsAs(urls);
        check.SetAction((parsed, cancel) => parsed.GetValue(urls) is { Length: > 0 } some ? LookAsync(some, shell, cancel) : CheckAsync(parsed.GetValue(all), shell, cancel));
        return new Command("links", "Check the outbound links of published pages.") { check };
    }

    private static async Task<int> LookAsync(IEnumerable<string> urls, Shell shell, CancellationToken cancel)
    {
        var failed = false;

        foreach (var url in urls)
        {
            var report = await shell.Services.GetRequiredService<LookAtLink>().RunAsync(LinkAddress.Of(url) ?? throw new CommandFailure($"{url} is not a web address: it should begin with http:// or https://."), cancel);
            failed |= report is LinkFails;
            await shell.Out.WriteLineAsync(report switch
            {
                LinkWorks => $"works\t{url}",
                LinkUnclear unclear => $"unclear\t{url}\t{unclear.Why}",
                LinkFails fails => $"fails\t{url}\t{fails.Why}\t{fails.Suggestion?.Url}",
                _ => throw new InvalidOperationException($"Unknown report {report.GetType().Name}."),
            });
        }

        return failed ? 1 : 0;
    }

    private static async Task<int> CheckAsync(bool all, Shell shell, CancellationToken cancel)
    {
        await using var scope = await shell.OpenDatabaseAsync();
        var services = scope.ServiceProvider;
        var (db, clock) = (services.GetRequiredService<RedressDb>(), services.GetRequiredService<TimeProvider>());
        await services.GetRequiredService<IJobHandler<RegisterLinks>>().RunAsync(new RegisterLinks(), cancel);
        var now = clock.GetUtcNow();

        if (all)
        {
            await db.Set<CheckedLink>().ExecuteUpdateAsync(link => link.SetProperty(l => l.NextCheckAt, now), cancel);
        }

        var (looked, check, sealedLinks) = (0, services.GetRequiredService<CheckLinks>(), services.GetRequiredService<SealedLinks>());

        while (await check.RoundAsync(cancel) is { Count: > 0 } round)
        {
            looked += round.Count;

            foreach (var link in round)
            {
                await shell.Out.WriteLineAsync($"{Word(link)}\t{sealedLinks.Name(link.Url)}\t{link.Why}");
            }

            await Task.Delay(Pause, clock, cancel);
        }

        var (broken, known) = (await db.Set<CheckedLink>().CountAsync(link => link.IsBroken, cancel), await db.Set<CheckedLink>().CountAsync(cancel));
        await shell.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{looked} looked at; {broken} broken of {known}."));
        return broken > 0 ? 1 : 0;
    }

    private static string Word(CheckedLink link) => link.Verdict switch
    {
        LinkVerdict.Works => "works",
        LinkVerdict.Unclear => "unclear",
        _ => link.IsBroken ? "broken" : "fails",
    };
}
