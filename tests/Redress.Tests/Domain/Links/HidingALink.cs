using Redress.Domain;
using Redress.Domain.Links;

namespace Redress.Tests.Domain.Links;

public sealed class HidingALink
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(LinkFault.Gone)]
    [InlineData(LinkFault.MovedAway)]
    [InlineData(LinkFault.Parked)]
    [InlineData(LinkFault.Refused)]
    public void What_is_certain_is_hidden_at_once(LinkFault fault)
    {
        var link = New();

        link.Found(new LinkFails(fault, "Why."), Monday);

        link.IsHidden.ShouldBeTrue();
    }

    [Theory]
    [InlineData(LinkFault.NameUnknown)]
    [InlineData(LinkFault.BadCertificate)]
    [InlineData(LinkFault.Unreachable)]
    [InlineData(LinkFault.TooSlow)]
    [InlineData(LinkFault.ServerError)]
    [InlineData(LinkFault.Empty)]
    public void What_may_pass_is_hidden_when_it_is_still_there_a_day_later(LinkFault fault)
    {
        var link = New();

        link.Found(new LinkFails(fault, "Why."), Monday);
        link.Found(new LinkFails(fault, "Why."), Monday.AddHours(23));
        link.IsHidden.ShouldBeFalse();

        link.Found(new LinkFails(fault, "Why."), Monday.AddDays(1));
        link.IsHidden.ShouldBeTrue();
    }

    [Fact]
    public void One_good_look_brings_it_back_and_forgets_what_was()
    {
        var link = New();
        link.Found(new LinkFails(LinkFault.Gone, "Why."), Monday);

        link.Found(new LinkWorks(), Monday.AddDays(1));

        (link.IsHidden, link.Fault, link.Why, link.FailingSince, link.Failures).ShouldBe((false, null, null, null, 0));
        link.NextCheckAt.ShouldBe(Monday.AddDays(8));
    }

    [Fact]
    public void A_page_that_lets_no_programs_in_is_not_hidden()
    {
        var link = New();

        link.Found(new LinkUnclear("It asks for a login."), Monday);
        link.Found(new LinkUnclear("It asks for a login."), Monday.AddDays(9));

        (link.IsHidden, link.Verdict, link.Why).ShouldBe((false, LinkVerdict.Unclear, "It asks for a login."));
    }

    [Fact]
    public void What_fails_is_asked_less_and_less_and_never_before_the_site_wants()
    {
        var link = New();
        var now = Monday;

        foreach (var days in new[] { 1, 2, 4, 8, 14, 14 })
        {
            link.Found(new LinkFails(LinkFault.ServerError, "Why."), now);
            (link.NextCheckAt - now).ShouldBe(TimeSpan.FromDays(days));
            now = link.NextCheckAt;
        }

        link.Found(new LinkWorks(), now);
        link.Found(new LinkFails(LinkFault.ServerError, "Why.", TimeSpan.FromDays(3)), now);
        (link.NextCheckAt - now).ShouldBe(TimeSpan.FromDays(3));
        link.Found(new LinkUnclear("Why.", TimeSpan.FromDays(400)), now);
        (link.NextCheckAt - now).ShouldBe(TimeSpan.FromDays(14));
    }

    [Fact]
    public void An_editor_can_keep_it_until_it_fails_in_another_way()
    {
        var link = New();
        Should.Throw<IllegalTransitionException>(() => link.Keep(Monday));
        link.Found(new LinkFails(LinkFault.MovedAway, "Why."), Monday);
        link.Keep(Monday);
        link.IsHidden.ShouldBeFalse();

        link.Found(new LinkFails(LinkFault.MovedAway, "Why."), Monday.AddDays(1));
        link.IsHidden.ShouldBeFalse();

        link.Found(new LinkFails(LinkFault.Gone, "Why."), Monday.AddDays(3));
        link.IsHidden.ShouldBeTrue();
    }

    private static CheckedLink New() => CheckedLink.Register("key", "https://water.example/", "Water", "/organizations/water", 1, Monday);
}
