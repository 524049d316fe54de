using Microsoft.Extensions.DependencyInjection;
using Redress.Moderation.Queue;

namespace Redress.Tests.Moderation;

public sealed class KeepingTheServiceLevel
{
    [Theory, EachStore]
    public async Task Age_and_share_within_the_target_are_known_per_kind(Store store)
    {
        await using var app = Notes.App(store, ("Moderation:TargetHours:note", "10"));
        var (late, inTime) = (await Notes.SubmitAsync(app, "late"), await Notes.SubmitAsync(app, "in time"));
        await Notes.SubmitAsync(app, "waiting");
        app.Clock.Advance(TimeSpan.FromHours(10));
        await Notes.ApproveAsync(app, inTime, Notes.Ann);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Notes.ApproveAsync(app, late, Notes.Ann);
        await Notes.SubmitAsync(app, "new");

        await using var scope = app.Services.CreateAsyncScope();
        var level = (await scope.ServiceProvider.GetRequiredService<ServiceLevels>().RunAsync(TestContext.Current.CancellationToken)).Single(l => l.Kind.Key == "note");

        level.ShouldSatisfyAllConditions(
            l => l.Waiting.ShouldBe(2), l => l.Overdue.ShouldBe(1), l => l.Oldest.ShouldBe(TimeSpan.FromHours(11)), l => l.Decided.ShouldBe(2), l => l.InTime.ShouldBe(1));
    }

    [Theory, EachStore]
    public async Task The_most_urgent_comes_first_and_words_find_in_either_case(Store store)
    {
        await using var app = Notes.App(store);
        await Notes.SubmitAsync(app, "Old Bridge");
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Notes.SubmitAsync(app, "New Road");
        await using var scope = app.Services.CreateAsyncScope();
        var list = scope.ServiceProvider.GetRequiredService<ListCases>();

        var (all, total) = await list.RunAsync(new CaseQuery(CaseView.Waiting), Notes.Ann, TestContext.Current.CancellationToken);
        var (found, _) = await list.RunAsync(new CaseQuery(CaseView.Waiting, "note", "bRIDGE"), Notes.Ann, TestContext.Current.CancellationToken);

        (total, all.Select(c => c.Case.Title)).ShouldSatisfyAllConditions(x => x.total.ShouldBe(2), x => x.Item2.ShouldBe(["Old Bridge", "New Road"]));
        found.ShouldHaveSingleItem().Case.Title.ShouldBe("Old Bridge");
    }
}
