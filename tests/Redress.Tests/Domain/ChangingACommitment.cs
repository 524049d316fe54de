using Redress.Domain;
using Redress.Domain.Commitments;
using Redress.Domain.Stories;
using Redress.Tests.Stories;

namespace Redress.Tests.Domain;

public sealed class ChangingACommitment
{
    private static readonly DateTimeOffset Now = Example.Day.AddDays(40);
    private static readonly Evidence Document = Evidence.OfPage(EvidenceKind.Document, new Uri("https://county.example/report.pdf"), "The report");

    [Theory]
    [InlineData(CommitmentStatus.Kept)]
    [InlineData(CommitmentStatus.Broken)]
    [InlineData(CommitmentStatus.Dropped)]
    public void An_open_one_is_settled_by_evidence_that_stays_in_its_history(CommitmentStatus next)
    {
        var commitment = Tracked();

        commitment.Become(next, Document, Now);

        commitment.Status.ShouldBe(next);
        commitment.History.ShouldHaveSingleItem().Evidence.ShouldBe(Document);
    }

    [Theory]
    [InlineData(CommitmentStatus.Kept, CommitmentStatus.Dropped)]
    [InlineData(CommitmentStatus.Broken, CommitmentStatus.Dropped)]
    [InlineData(CommitmentStatus.Kept, CommitmentStatus.Kept)]
    public void What_no_screen_offers_is_refused(CommitmentStatus from, CommitmentStatus to)
    {
        var commitment = Tracked();
        commitment.Become(from, Document, Now);

        Should.Throw<IllegalTransitionException>(() => commitment.Become(to, Document, Now));
    }

    [Fact]
    public void A_passed_day_is_noticed_once_and_only_when_it_is_over_everywhere()
    {
        var commitment = Tracked(due: new DateOnly(2026, 5, 31));

        commitment.NoticeIfOverdue(new DateTimeOffset(2026, 6, 1, 11, 59, 0, TimeSpan.Zero)).ShouldBeFalse();
        commitment.NoticeIfOverdue(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero)).ShouldBeTrue();
        commitment.NoticeIfOverdue(new DateTimeOffset(2026, 6, 2, 12, 0, 0, TimeSpan.Zero)).ShouldBeFalse();
        commitment.Status.ShouldBe(CommitmentStatus.Open);
    }

    [Fact]
    public void A_document_needs_an_address_of_the_web() =>
        Should.Throw<ArgumentException>(() => Evidence.OfPage(EvidenceKind.Document, new Uri("javascript:alert(1)"), "x"));

    [Fact]
    public void Only_a_sentence_answers_an_unknown()
    {
        var story = Example.Bridge(Example.Thread());
        var unknown = Unknown.Track(story, story.Lines.Single(line => line.Kind is BriefLineKind.Unknown), "who-will-pay", Now);

        Should.Throw<ArgumentException>(() => unknown.Answer(Document, Now));
        unknown.Answer(Evidence.OfSentence(story.Id, 1, "The county will pay."), Now);
        unknown.Status.ShouldBe(UnknownStatus.Answered);
    }

    private static Commitment Tracked(DateOnly? due = null)
    {
        var story = Example.Bridge(Example.Thread());
        return Commitment.Track(story, story.Lines.Single(line => line.Kind is BriefLineKind.Promised), "ann-vale-report", "ann-vale", new DateOnly(2026, 3, 1), due, Example.Day);
    }
}
