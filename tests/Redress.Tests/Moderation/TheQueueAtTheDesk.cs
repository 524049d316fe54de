using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Moderation;

namespace Redress.Tests.Moderation;

public sealed class TheQueueAtTheDesk
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_moderator_claims_several_looks_at_one_and_decides_it(Store store)
    {
        await using var app = Notes.App(store);
        var (first, second) = (await Notes.SubmitAsync(app, "First note"), await Notes.SubmitAsync(app, "Second note"));
        using var moderator = await app.SignInAsync(Role.Moderator);
        using var other = await app.SignInAsync(Role.Moderator);

        using var claimed = await moderator.PressAsync("/desk/moderation", "/desk/moderation?handler=Claim", ("id", $"{first}"), ("id", $"{second}"));
        (await moderator.GetStringAsync("/desk/moderation?view=Mine", Cancel)).ShouldContain("2 are yours now.");
        (await other.GetStringAsync($"/desk/moderation/{first}", Cancel)).ShouldNotContain("value=\"Approve\"");

        using var incomplete = await moderator.PressAsync($"/desk/moderation/{first}", $"/desk/moderation/{first}?handler=Decide", ("verdict", "Reject"), ("note", "My note"));
        var page = await incomplete.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("<a href=\"#reason\">Choose a reason, so that the submitter learns why.</a>");
        page.ShouldContain("Words of First note");
        page.ShouldContain(">My note</textarea>");

        using var decided = await moderator.PressAsync($"/desk/moderation/{first}", $"/desk/moderation/{first}?handler=Decide", ("verdict", "Reject"), ("reason", Notes.Rude));
        decided.Headers.Location!.ToString().ShouldBe($"/desk/moderation/{second}");
        (await Notes.OutcomeAsync(app, first)).ShouldBe("rejected: rude, ");
        (await moderator.GetStringAsync("/desk/moderation?view=Decided", Cancel)).ShouldContain("Text hidden");
    }

    [Theory, EachStore]
    public async Task The_queue_filters_by_view_kind_and_words_and_shows_the_service_level(Store store)
    {
        await using var app = Notes.App(store);
        await Notes.SubmitAsync(app, "About the bridge");
        await Notes.SubmitAsync(app, "About the road");
        using var moderator = await app.SignInAsync(Role.Moderator);
        app.Clock.Advance(TimeSpan.FromHours(25));

        var found = await moderator.GetStringAsync("/desk/moderation?kind=note&q=BRIDGE", Cancel);

        found.ShouldContain("About the bridge");
        found.ShouldNotContain("About the road");
        found.ShouldContain("1 h overdue");
        found.ShouldContain("<th scope=\"row\">Note</th><td class=\"n\">24 h</td><td class=\"n\">2</td><td class=\"n\">2</td>");
        (await moderator.GetStringAsync("/desk/moderation?kind=other", Cancel)).ShouldContain("Nothing here fits what you look for.");
    }

    [Theory, EachStore]
    public async Task The_mail_about_a_rejection_leads_to_an_appeal_that_somebody_else_decides(Store store)
    {
        await using var app = Notes.App(store);
        var id = await Notes.SubmitAsync(app, language: "es");
        using var first = await app.SignInAsync(Role.Moderator);
        using var second = await app.SignInAsync(Role.Moderator);
        using var rejected = await first.PressAsync($"/desk/moderation/{id}", $"/desk/moderation/{id}?handler=Decide", ("verdict", "Reject"), ("reason", "unclear"));

        using var reader = app.CreateClient();
        using var appealed = await reader.PostAsync(await Notes.AppealLinkInMailAsync(app), new FormUrlEncodedContent([new("text", "Mire otra vez.")]), Cancel);

        (await first.GetStringAsync($"/desk/moderation/{id}", Cancel)).ShouldContain("You decided on this before");
        (await second.GetStringAsync($"/desk/moderation/{id}", Cancel)).ShouldContain("Mire otra vez.");
        using var approved = await second.PressAsync($"/desk/moderation/{id}", $"/desk/moderation/{id}?handler=Decide", ("verdict", "Approve"));
        approved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.WithDbAsync(db => db.Set<ModerationCase>().SingleAsync(Cancel))).Status.ShouldBe(CaseStatus.Approved);
    }
}
