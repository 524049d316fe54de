using Microsoft.EntityFrameworkCore;
using Redress.Domain.Moderation;
using Redress.Moderation.Decide;
using Redress.Platform.Audit;

namespace Redress.Tests.Moderation;

public sealed class DecidingACase
{
    [Theory, EachStore]
    public async Task An_approval_changes_the_thing_tells_the_submitter_and_is_audited_together(Store store)
    {
        await using var app = Notes.App(store);
        var id = await Notes.SubmitAsync(app);

        (await Notes.ApproveAsync(app, id, Notes.Ann)).ShouldBe(DecideAnswer.Decided);

        (await Notes.OutcomeAsync(app, id)).ShouldBe("approved");
        (await Notes.CaseAsync(app, id)).Status.ShouldBe(CaseStatus.Approved);
        (await Notes.MailsAsync(app)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            mail => mail.To.ToString().ShouldBe("ada@example.org"), mail => mail.Subject.ShouldBe("Note is approved: A title"));
        var entry = await app.WithDbAsync(db => db.Set<AuditEntry>().SingleAsync());
        entry.ShouldSatisfyAllConditions(
            e => e.Who.ShouldBe("Ann"), e => e.What.ShouldBe("moderation.approved"), e => e.Subject.ShouldBe($"moderation/{id}"), e => e.After!.ShouldContain("Approved"));
    }

    [Theory, EachStore]
    public async Task A_rejection_gives_the_reason_the_note_and_the_way_to_appeal(Store store)
    {
        await using var app = Notes.App(store);
        var id = await Notes.SubmitAsync(app, language: "es");

        (await Notes.RejectAsync(app, id, Notes.Ann, "unclear", "Which bridge?")).ShouldBe(DecideAnswer.Decided);

        (await Notes.OutcomeAsync(app, id)).ShouldBe("rejected: unclear, Which bridge?");
        (await Notes.AppealLinkInMailAsync(app)).ShouldBe(Notes.AppealPath(app, id));
    }

    [Theory, EachStore]
    public async Task A_rejection_without_a_reason_of_its_kind_is_refused_and_changes_nothing(Store store)
    {
        await using var app = Notes.App(store);
        var id = await Notes.SubmitAsync(app);

        (await Notes.RejectAsync(app, id, Notes.Ann, reason: null)).ShouldBe(DecideAnswer.ReasonMissing);
        (await Notes.RejectAsync(app, id, Notes.Ann, reason: "made-up")).ShouldBe(DecideAnswer.ReasonMissing);

        (await Notes.OutcomeAsync(app, id)).ShouldBe("waiting");
        (await Notes.MailsAsync(app)).ShouldBeEmpty();
    }

    [Theory, EachStore]
    public async Task Where_the_setting_asks_a_second_person_has_to_look_before_anything_happens(Store store)
    {
        await using var app = Notes.App(store, ("Moderation:SecondLook:note", "true"));
        var id = await Notes.SubmitAsync(app);

        (await Notes.ApproveAsync(app, id, Notes.Ann)).ShouldBe(DecideAnswer.WaitsForSecondLook);
        (await Notes.OutcomeAsync(app, id)).ShouldBe("waiting");
        (await Notes.MailsAsync(app)).ShouldBeEmpty();
        (await Notes.ApproveAsync(app, id, Notes.Ann)).ShouldBe(DecideAnswer.DecidedBefore);

        (await Notes.RejectAsync(app, id, Notes.Ben)).ShouldBe(DecideAnswer.Decided);
        (await Notes.OutcomeAsync(app, id)).ShouldStartWith("rejected: unclear");
        (await Notes.CaseAsync(app, id)).Decisions.Count.ShouldBe(2);
    }

    [Theory, EachStore]
    public async Task A_moderator_can_ask_for_a_second_look_by_themselves(Store store)
    {
        await using var app = Notes.App(store);
        var id = await Notes.SubmitAsync(app);

        (await Notes.ApproveAsync(app, id, Notes.Ann, wantsSecondLook: true)).ShouldBe(DecideAnswer.WaitsForSecondLook);
        (await Notes.ApproveAsync(app, id, Notes.Ben, wantsSecondLook: true)).ShouldBe(DecideAnswer.Decided);
    }

    [Theory, EachStore]
    public async Task Nobody_decides_on_what_they_submitted_nor_twice(Store store)
    {
        await using var app = Notes.App(store);
        var id = await Notes.SubmitAsync(app, account: Notes.Ann);

        (await Notes.ApproveAsync(app, id, Notes.Ann)).ShouldBe(DecideAnswer.OwnSubmission);
        (await Notes.ApproveAsync(app, id, Notes.Ben)).ShouldBe(DecideAnswer.Decided);
        (await Notes.RejectAsync(app, id, Notes.Ben)).ShouldBe(DecideAnswer.Closed);
    }

    [Theory, EachStore]
    public async Task Two_who_decide_at_once_are_one_decision_and_one_mail(Store store)
    {
        await using var app = Notes.App(store);
        var id = await Notes.SubmitAsync(app);

        var answers = await Task.WhenAll(Notes.ApproveAsync(app, id, Notes.Ann), Notes.RejectAsync(app, id, Notes.Ben));

        answers.Count(answer => answer is DecideAnswer.Decided).ShouldBe(1);
        (await Notes.MailsAsync(app)).Count.ShouldBe(1);
        (await Notes.CaseAsync(app, id)).Decisions.Count.ShouldBe(1);
    }
}
