using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Stories;
using Redress.Tests.Stories;

namespace Redress.Tests.Desk;

public sealed class WorkingThroughTheInbox
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Stories_that_arrived_are_shown_with_what_is_known_of_them(Store store)
    {
        await using var app = await WithArrivedAsync(store, 2);
        using var editor = await app.SignInAsync(Role.Editor);

        var html = await editor.GetStringAsync("/desk/inbox", Cancel);

        html.ShouldContain("A bridge closes, part 1");
        html.ShouldContain("0 of 5 lines checked");
        html.ShouldContain("No topic found");
    }

    [Theory, EachStore]
    public async Task Several_are_set_aside_at_once_and_an_undo_takes_them_back(Store store)
    {
        await using var app = await WithArrivedAsync(store, 3);
        using var editor = await app.SignInAsync(Role.Editor);
        var ids = await app.WithDbAsync(db => db.Stories.OrderBy(story => story.Headline).Select(story => story.Id).ToListAsync(Cancel));

        using var aside = await editor.PressAsync("/desk/inbox", "/desk/inbox", ("id", $"{ids[0]}"), ("id", $"{ids[1]}"), ("go", "aside"));
        var left = await editor.GetStringAsync("/desk/inbox", Cancel);
        using var undo = await editor.PressAsync("/desk/inbox", "/desk/inbox", ("id", $"{ids[0]}"), ("id", $"{ids[1]}"), ("go", "back"));

        left.ShouldContain("2 stories were set aside.");
        left.ShouldNotContain("part 1<");
        left.ShouldContain("part 3<");
        (await app.WithDbAsync(db => db.Stories.CountAsync(story => story.Status == StoryStatus.Arrived, Cancel))).ShouldBe(3);
    }

    [Theory, EachStore]
    public async Task Words_and_tabs_narrow_it(Store store)
    {
        await using var app = await WithArrivedAsync(store, 3);
        using var editor = await app.SignInAsync(Role.Editor);

        (await editor.GetStringAsync("/desk/inbox?q=PART+2", Cancel)).ShouldNotContain("part 1<");
        (await editor.GetStringAsync("/desk/inbox?view=Published", Cancel)).ShouldContain("Nothing here.");
    }

    [Theory, EachStore]
    public async Task A_pasted_text_is_read_and_opens_for_review(Store store)
    {
        await using var app = new RedressApp(store);
        using var editor = await app.SignInAsync(Role.Editor);

        using var nothing = await editor.PressAsync("/desk/inbox/add", "/desk/inbox/add");
        using var pasted = await editor.PressAsync("/desk/inbox/add", "/desk/inbox/add", ("Pasted", "Council closes pool\n\nThe council closed the pool on Monday. “We had no choice,” said Mayor Ida Lund."));

        (await nothing.Content.ReadAsStringAsync(Cancel)).ShouldContain("Enter an address, or paste a text");
        pasted.Headers.Location!.ToString().ShouldBe("/desk/stories/council-closes-pool");
        (await editor.GetStringAsync(pasted.Headers.Location, Cancel)).ShouldContain("Ida Lund");
    }

    [Theory, EachStore]
    public async Task What_arrived_while_an_editor_was_away_is_said(Store store)
    {
        await using var app = await WithArrivedAsync(store, 2);
        using var editor = await app.SignInAsync(Role.Editor);
        using var colleague = await app.SignInAsync(Role.Editor);
        var id = await app.WithDbAsync(db => db.Stories.Select(story => story.Id).FirstAsync(Cancel));
        using var aside = await editor.PressAsync("/desk/inbox", "/desk/inbox", ("id", $"{id}"), ("go", "aside"));
        _ = await editor.GetStringAsync("/desk/inbox", Cancel);
        (await editor.GetStringAsync("/desk/inbox", Cancel)).ShouldNotContain("since you last worked here");

        app.Clock.AdjustTime(app.Clock.GetUtcNow().AddHours(1));
        using var pasted = await colleague.PressAsync("/desk/inbox/add", "/desk/inbox/add", ("Pasted", "Council closes pool\n\nThe council closed the pool on Monday."));

        (await editor.GetStringAsync("/desk/inbox", Cancel)).ShouldContain("1 story arrived since you last worked here.");
    }

    private static async Task<RedressApp> WithArrivedAsync(Store store, int count)
    {
        var app = new RedressApp(store);
        var thread = Example.Thread();
        await app.SeedAsync([thread, .. Enumerable.Range(1, count).Select(n => Example.Bridge(thread, $"bridge-{n}", $"A bridge closes, part {n}", isPublished: false))]);
        return app;
    }
}
