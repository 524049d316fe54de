using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Moderation;
using Redress.Moderation.Decide;
using Redress.Platform.Jobs;

namespace Redress.Tests.Moderation;

public sealed class AppealingADecision
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task The_link_opens_a_page_and_only_its_button_appeals(Store store)
    {
        await using var app = Notes.App(store);
        var id = await RejectedAsync(app);

        var page = await app.ReadPageAsync(Notes.AppealPath(app, id));
        page.Body!.TextContent.ShouldContain("It is not clear what is meant or asked for.");
        page.QuerySelector("form button")!.TextContent.ShouldBe("Send the appeal");
        (await Notes.CaseAsync(app, id)).Status.ShouldBe(CaseStatus.Rejected);

        (await AppealAsync(app, id, "I meant the north bridge.")).ShouldBe(HttpStatusCode.OK);
        (await Notes.CaseAsync(app, id)).ShouldSatisfyAllConditions(
            c => c.Status.ShouldBe(CaseStatus.Appealed), c => c.AppealText.ShouldBe("I meant the north bridge."));
        (await app.ReadPageAsync(Notes.AppealPath(app, id))).QuerySelector("form:not([role=search]) textarea").ShouldBeNull();
    }

    [Theory, EachStore]
    public async Task An_appeal_is_decided_by_another_person_and_then_final(Store store)
    {
        await using var app = Notes.App(store);
        var id = await RejectedAsync(app);
        await AppealAsync(app, id, "Please look again.");

        (await Notes.ApproveAsync(app, id, Notes.Ann)).ShouldBe(DecideAnswer.DecidedBefore);
        (await Notes.RejectAsync(app, id, Notes.Ben)).ShouldBe(DecideAnswer.Decided);

        (await Notes.MailsAsync(app))[^1].TextBody!.ShouldNotContain("/moderation/appeal/");
        await AppealAsync(app, id, "And again.");
        (await Notes.CaseAsync(app, id)).Status.ShouldBe(CaseStatus.Rejected);
        (await app.ReadPageAsync(Notes.AppealPath(app, id))).Body!.TextContent.ShouldContain("This decision is final.");
    }

    [Theory, EachStore]
    public async Task An_appeal_that_succeeds_makes_the_thing_public(Store store)
    {
        await using var app = Notes.App(store);
        var id = await RejectedAsync(app);
        await AppealAsync(app, id, "Please look again.");

        (await Notes.ApproveAsync(app, id, Notes.Ben)).ShouldBe(DecideAnswer.Decided);

        (await Notes.OutcomeAsync(app, id)).ShouldBe("approved");
    }

    [Theory, EachStore]
    public async Task An_empty_appeal_says_what_is_missing(Store store)
    {
        await using var app = Notes.App(store);
        var id = await RejectedAsync(app);
        using var reader = app.CreateClient();

        using var answer = await reader.PostAsync(Notes.AppealPath(app, id), new FormUrlEncodedContent([new("text", " ")]), Cancel);

        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("<a href=\"#Text\">Write why we should look again.</a>");
        (await Notes.CaseAsync(app, id)).Status.ShouldBe(CaseStatus.Rejected);
    }

    [Theory, EachStore]
    public async Task Time_ends_the_right_to_appeal_and_afterwards_the_address_is_forgotten(Store store)
    {
        await using var app = Notes.App(store, ("Moderation:AppealDays", "30"));
        var id = await RejectedAsync(app);
        app.Clock.AdjustTime(app.Clock.GetUtcNow() + TimeSpan.FromDays(31));

        await AppealAsync(app, id, "Too late?");
        (await Notes.CaseAsync(app, id)).Status.ShouldBe(CaseStatus.Rejected);
        (await app.ReadPageAsync(Notes.AppealPath(app, id))).Body!.TextContent.ShouldContain("The time to appeal ended");

        await ForgetAsync(app);
        (await Notes.CaseAsync(app, id)).SubmitterAddress.ShouldNotBeNull();
        app.Clock.AdjustTime(app.Clock.GetUtcNow() + TimeSpan.FromDays(30));
        await ForgetAsync(app);
        (await Notes.CaseAsync(app, id)).SubmitterAddress.ShouldBeNull();
    }

    [Fact]
    public async Task A_token_that_was_made_up_or_for_something_else_opens_nothing()
    {
        await using var app = Notes.App(Store.Sqlite);
        using var reader = app.CreateClient();
        var other = app.Services.GetRequiredService<Redress.Platform.Privacy.PersonalData>().Token("other", Guid.CreateVersion7());

        foreach (var token in new[] { "x", new string('A', 43), other })
        {
            using var answer = await reader.GetAsync($"/moderation/appeal/{token}", Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    private static async Task<Id<ModerationCase>> RejectedAsync(RedressApp app)
    {
        var id = await Notes.SubmitAsync(app);
        (await Notes.RejectAsync(app, id, Notes.Ann)).ShouldBe(DecideAnswer.Decided);
        return id;
    }

    private static async Task<HttpStatusCode> AppealAsync(RedressApp app, Id<ModerationCase> id, string text)
    {
        using var reader = app.CreateClient();
        using var answer = await reader.PostAsync(Notes.AppealPath(app, id), new FormUrlEncodedContent([new("text", text)]), Cancel);
        return answer.StatusCode;
    }

    private static async Task ForgetAsync(RedressApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IJobHandler<ForgetSubmitters>>().RunAsync(new ForgetSubmitters(), Cancel);
    }
}
