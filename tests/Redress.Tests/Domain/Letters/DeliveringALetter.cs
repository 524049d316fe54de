using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Domain.Stories;

namespace Redress.Tests.Domain.Letters;

public sealed class DeliveringALetter
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Letter Written = new() { Id = Id<Letter>.New(Now), StoryId = Id<Story>.New(Now), WrittenAt = Now, Language = "en", SenderKey = [] };

    private static readonly LetterRecipient To = new() { LetterId = Written.Id, OfficialId = "S1", Position = 1, Name = "Senator Senior", State = "AL" };

    [Fact]
    public void What_we_send_waits_for_the_confirmation_and_then_tells_how_far_it_came()
    {
        var delivery = Delivery.Await(Written, To, DeliveryRoute.Email, Now);

        Should.Throw<IllegalTransitionException>(() => delivery.Accept(Now));
        delivery.IsCounted.ShouldBeFalse();
        delivery.Confirm(Now);
        delivery.IsCounted.ShouldBeFalse();
        delivery.Accept(Now);
        delivery.IsCounted.ShouldBeTrue();
        delivery.Bounce(Now, "550 no such user");
        delivery.IsCounted.ShouldBeFalse();
    }

    [Theory]
    [InlineData(DeliveryRoute.WebForm)]
    [InlineData(DeliveryRoute.Phone)]
    [InlineData(DeliveryRoute.Post)]
    [InlineData(DeliveryRoute.HandOff)]
    public void What_the_sender_does_themselves_is_never_sent_or_accepted_by_us(DeliveryRoute route)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Delivery.Await(Written, To, route, Now));
        Should.Throw<IllegalTransitionException>(() => Delivery.Report(Written, To, route, Now, CallOutcome.Contact).Accept(Now));
    }

    [Fact]
    public void A_report_is_no_evidence_for_what_we_send_ourselves() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Delivery.Report(Written, To, DeliveryRoute.Email, Now));

    [Fact]
    public void A_print_a_hand_over_and_a_call_nobody_answered_are_not_counted()
    {
        Delivery.Report(Written, To, DeliveryRoute.Post, Now).IsCounted.ShouldBeFalse();
        Delivery.Report(Written, To, DeliveryRoute.HandOff, Now).IsCounted.ShouldBeFalse();
        var call = Delivery.Report(Written, To, DeliveryRoute.Phone, Now, CallOutcome.Unavailable);
        call.IsCounted.ShouldBeFalse();
        call.ReportAgain(Now, CallOutcome.Voicemail);
        call.IsCounted.ShouldBeTrue();
    }
}
