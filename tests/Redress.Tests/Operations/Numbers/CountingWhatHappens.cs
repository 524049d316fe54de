using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Platform.Counting;
using Redress.Tests.Stories;

namespace Redress.Tests.Operations.Numbers;

public sealed class CountingWhatHappens
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Pages_that_people_read_are_counted_per_story_and_day_and_nothing_else_is_kept(Store store)
    {
        await using var app = new RedressApp(store);
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread));

        await ReadAsync(app, Firefox);
        await ReadAsync(app, Firefox);
        await ReadAsync(app, "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        await ReadAsync(app, "curl/8.0");
        await ReadAsync(app, Firefox, ("Sec-Purpose", "prefetch"));
        await FlushAsync(app);
        app.Services.GetRequiredService<Counts>().Add(Counted.Signed, (await app.WithDbAsync(db => db.Stories.SingleAsync(Cancel))).Id.Value);
        await ReadAsync(app, Firefox);
        await FlushAsync(app);

        var rows = await app.WithDbAsync(db => db.Set<DailyCount>().OrderBy(row => row.What).ToListAsync(Cancel));
        rows.Select(row => (row.Day, row.What, row.Count)).ShouldBe([(new DateOnly(2026, 3, 2), "read", 3), (new DateOnly(2026, 3, 2), "signed", 1)]);
        typeof(DailyCount).GetProperties().Select(property => property.Name).ShouldBe(["Day", "StoryId", "What", "Count"], ignoreOrder: true);
    }

    [Theory, EachStore]
    public async Task The_desk_shows_them_per_day_and_story_with_a_table_for_each_chart(Store store)
    {
        await using var app = new RedressApp(store);
        var thread = Example.Thread();
        var bridge = Example.Bridge(thread);
        await app.SeedAsync(thread, bridge, Count("2026-03-01", bridge.Id.Value, "read", 7), Count("2026-03-02", bridge.Id.Value, "read", 1200), Count("2026-03-02", Guid.Empty, "read", 5), Count("2025-12-01", bridge.Id.Value, "read", 900));
        using var editor = await app.SignInAsync(Role.Editor);

        var page = await editor.GetStringAsync("/desk/numbers", Cancel);
        var csv = await editor.GetStringAsync($"/desk/numbers.csv?story={bridge.Slug}", Cancel);

        page.ShouldContain("1,212");
        page.ShouldContain("<desc id=\"chart-read-text\">1,212 in all, at most 1,205 on 3/2/2026.");
        page.ShouldContain($"<a href=\"/desk/numbers?days=30&amp;story={bridge.Slug}\">{bridge.Headline}</a>");
        page.ShouldContain("Everything else");
        csv.ShouldContain("2026-03-02,1200,0,0,0\r\n");
        csv.ShouldContain($"{bridge.Slug},");
        (await editor.GetStringAsync("/desk/numbers?days=365", Cancel)).ShouldContain("2,112");
    }

    private static DailyCount Count(string day, Guid story, string what, long count) =>
        new() { Day = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), StoryId = story, What = what, Count = count };

    private static async Task ReadAsync(RedressApp app, string agent, params (string Name, string Value)[] headers)
    {
        using var reader = app.CreateClient();
        reader.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);

        foreach (var (name, value) in headers)
        {
            reader.DefaultRequestHeaders.Add(name, value);
        }

        await reader.GetStringAsync("/stories/oak-road-bridge", Cancel);
    }

    private static Task<bool> FlushAsync(RedressApp app) => app.WithDbAsync(async db =>
    {
        await app.Services.GetRequiredService<Counts>().FlushAsync(db, Cancel);
        return true;
    });
}
