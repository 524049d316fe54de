using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Moderation;
using Redress.Moderation.Decide;
using Redress.Moderation.Queue;
using Redress.Moderation.Submit;

namespace Redress.Tests.Moderation;

public sealed class ClaimingCases
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task What_one_person_claimed_no_other_can_claim_or_decide_until_the_claim_ends(Store store)
    {
        await using var app = Notes.App(store, ("Moderation:ClaimMinutes", "30"));
        var id = await Notes.SubmitAsync(app);

        (await ClaimAsync(app, Notes.Ann, id)).ShouldBe(1);
        (await ClaimAsync(app, Notes.Ben, id)).ShouldBe(0);
        (await Notes.ApproveAsync(app, id, Notes.Ben)).ShouldBe(DecideAnswer.ClaimedByOther);

        app.Clock.Advance(TimeSpan.FromMinutes(30));
        (await ClaimAsync(app, Notes.Ben, id)).ShouldBe(1);
        (await Notes.ApproveAsync(app, id, Notes.Ann)).ShouldBe(DecideAnswer.ClaimedByOther);
        (await Notes.ApproveAsync(app, id, Notes.Ben)).ShouldBe(DecideAnswer.Decided);
    }

    [Theory, EachStore]
    public async Task Many_are_claimed_at_once_but_not_ones_own_nor_those_somebody_is_at(Store store)
    {
        await using var app = Notes.App(store);
        var (free, own, taken) = (await Notes.SubmitAsync(app, "free"), await Notes.SubmitAsync(app, "own", account: Notes.Ann), await Notes.SubmitAsync(app, "taken"));
        await ClaimAsync(app, Notes.Ben, taken);

        (await ClaimAsync(app, Notes.Ann, free, own, taken)).ShouldBe(1);

        (await Notes.CaseAsync(app, free)).ClaimedByName.ShouldBe("Ann");
        (await Notes.CaseAsync(app, taken)).ClaimedByName.ShouldBe("Ben");
    }

    [Theory, EachStore]
    public async Task What_is_given_back_is_free_at_once_and_only_its_holder_can_give_it_back(Store store)
    {
        await using var app = Notes.App(store);
        var id = await Notes.SubmitAsync(app);
        await ClaimAsync(app, Notes.Ann, id);

        (await ReleaseAsync(app, Notes.Ben, id)).ShouldBe(0);
        (await ReleaseAsync(app, Notes.Ann, id)).ShouldBe(1);

        (await ClaimAsync(app, Notes.Ben, id)).ShouldBe(1);
    }

    [Theory, EachStore]
    public async Task A_thing_waits_only_once_and_can_be_taken_back(Store store)
    {
        await using var app = Notes.App(store);
        var subject = (await Notes.CaseAsync(app, await Notes.SubmitAsync(app))).SubjectId;
        var again = new Submission("note", subject, "Again", "", "/notes/1");

        await Should.ThrowAsync<DbUpdateException>(() => SubmitAsync(app, again));
        (await app.WithDbAsync(async db => await db.WithdrawFromModerationAsync("note", subject, Cancel) && await db.SaveChangesAsync(Cancel) == 1)).ShouldBeTrue();
        await SubmitAsync(app, again);
    }

    private static Task<int> SubmitAsync(RedressApp app, Submission submission) => app.WithDbAsync(db =>
    {
        db.SubmitForModeration(submission, app.Clock.GetUtcNow());
        return db.SaveChangesAsync(Cancel);
    });

    private static async Task<int> ClaimAsync(RedressApp app, Guid who, params Id<ModerationCase>[] ids)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ClaimCases>().RunAsync(ids, Notes.Person(who), Cancel);
    }

    private static async Task<int> ReleaseAsync(RedressApp app, Guid who, params Id<ModerationCase>[] ids)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ClaimCases>().ReleaseAsync(ids, Notes.Person(who), Cancel);
    }
}
