using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Tests.Stories;

namespace Redress.Tests.Commentaries;

public sealed class OrderOfOpinions
{
    private static readonly string[] Titles = ["a", "b", "c"];

    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Each_stands_first_equally_often()
    {
        var all = Titles.Select((title, i) => New(title, i + 1)).ToList();
        var firsts = Enumerable.Range(0, 30).Select(n => CommentaryOrder.On(all, Day.AddDays(n))[0].Title).CountBy(title => title, StringComparer.Ordinal);
        firsts.ShouldAllBe(first => first.Value == 10);
    }

    [Fact]
    public void The_rest_follow_as_they_came_and_what_is_not_shown_has_no_place()
    {
        var all = Titles.Select((title, i) => New(title, i + 1)).Append(Commentary.Begin(Id<Story>.New(Example.Day), CommentaryOrigin.Reader, CommentaryStatus.Submitted, Example.Day)).ToList();
        string.Concat(CommentaryOrder.On(all, Day).Select(opinion => opinion.Title)).ShouldBeOneOf("abc", "bca", "cab");
        CommentaryOrder.On([], Day).ShouldBeEmpty();
    }

    [Fact]
    public void What_no_page_offers_is_refused()
    {
        var opinion = New("a", 1);
        Should.Throw<IllegalTransitionException>(opinion.Submit);
        opinion.TakeOff();
        Should.Throw<IllegalTransitionException>(opinion.Decline);
    }

    private static Commentary New(string title, int position)
    {
        var opinion = Commentary.Begin(Id<Story>.New(Example.Day), CommentaryOrigin.Desk, CommentaryStatus.Draft, Example.Day);
        opinion.Title = title;
        opinion.Show(position);
        return opinion;
    }
}
