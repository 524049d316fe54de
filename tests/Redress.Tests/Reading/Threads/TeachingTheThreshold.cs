using CsCheck;
using Redress.Reading.Threads;

namespace Redress.Tests.Reading.Threads;

public sealed class TeachingTheThreshold
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<ThreadCorrection> Correction = Gen.Select(Gen.Double[-12, 12], Gen.Bool, (closeness, together) => new ThreadCorrection(closeness, together));

    private static readonly (string Headline, string Text) Strike =
        ("Ferry crews in Norrhaven walk out", "Ferry crews in Norrhaven stopped work on Monday over night shifts, their union said.");

    private static readonly (string Headline, string Text) Island =
        ("Islanders stranded as boats stay in port", "Hundreds of islanders waited at Norrhaven on Monday after crews stopped work.");

    [Fact]
    public void Without_corrections_it_is_the_usual_one() => ThreadThreshold.Learn([]).ShouldBe(ThreadThreshold.Usual);

    [Fact]
    public void Stories_that_editors_put_together_join_afterwards()
    {
        var usual = new ThreadFinder();
        var first = usual.Add(Strike.Headline, Strike.Text, Monday);
        double Closeness(DateTimeOffset published) => usual.Closeness(ThreadFeatures.Of(Strike.Headline, Strike.Text, Monday), ThreadFeatures.Of(Island.Headline, Island.Text, published));

        // The later it is told, the less likely it is the same event; at some hour it is just too late.
        var late = Enumerable.Range(0, 200).Select(hours => Monday.AddHours(hours)).First(published => Closeness(published) is > -2 and < -1.45);
        usual.Add(Island.Headline, Island.Text, late).ShouldNotBe(first);

        var taught = new ThreadFinder(ThreadThreshold.Learn(Enumerable.Repeat(new ThreadCorrection(Closeness(late), true), 8)));

        taught.Add(Strike.Headline, Strike.Text, Monday).ShouldBe(taught.Add(Island.Headline, Island.Text, late));
    }

    [Fact]
    public void One_correction_moves_it_a_little_and_many_never_farther_than_the_bound()
    {
        var one = ThreadThreshold.Learn([new ThreadCorrection(-1, true)]);
        one.Shift.ShouldBeInRange(-0.3, -0.05);
        ThreadThreshold.Learn(Enumerable.Repeat(new ThreadCorrection(-9, true), 1_000)).Shift.ShouldBe(-ThreadThreshold.Farthest, 1e-6);
        ThreadThreshold.Learn(Enumerable.Repeat(new ThreadCorrection(9, false), 1_000)).Shift.ShouldBe(ThreadThreshold.Farthest, 1e-6);
    }

    [Fact]
    public void The_order_of_corrections_does_not_matter() =>
        Correction.List[0, 20].Sample(made => ThreadThreshold.Learn(made) == ThreadThreshold.Learn(made.AsEnumerable().Reverse()));

    [Fact]
    public void One_more_together_never_raises_it_and_one_more_apart_never_lowers_it() =>
        Gen.Select(Correction.List[0, 20], Correction).Sample((made, next) =>
        {
            var moved = ThreadThreshold.Learn([.. made, next]).Shift - ThreadThreshold.Learn(made).Shift;
            return next.BelongTogether ? moved <= 1e-9 : moved >= -1e-9;
        });

    [Fact]
    public void A_lower_threshold_never_parts_two_stories_that_a_higher_one_joins() =>
        Gen.Select(Gen.Double[-1, 1], Gen.Double[-1, 1]).Sample((one, other) =>
        {
            var (low, high) = (Math.Min(one, other), Math.Max(one, other));
            return !Joins(high) || Joins(low);
        }, iter: 50);

    private static bool Joins(double shift)
    {
        var finder = new ThreadFinder(new ThreadThreshold(shift));
        return finder.Add(Strike.Headline, Strike.Text, Monday) == finder.Add(Island.Headline, Island.Text, Monday);
    }
}
