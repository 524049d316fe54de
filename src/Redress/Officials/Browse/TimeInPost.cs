using Redress.Domain.Officials;
using Redress.Officials.Known;

namespace Redress.Officials.Browse;

/// <summary>Terms of a person in one post that followed each other, for the same party: what a reader takes for one time in it.</summary>
/// <param name="Post">Which one.</param>
/// <param name="Party">As the source writes it.</param>
/// <param name="Terms">The latest first; at least one.</param>
internal sealed record TimeInPost(Post Post, string? Party, IReadOnlyList<Membership> Terms)
{
    /// <summary>A new term may begin some days after the last one.</summary>
    private const int LongestPause = 31;

    public DateOnly? Start => Terms[^1].Start;

    public DateOnly? End => Terms[0].End;

    /// <param name="held">The latest first.</param>
    public static IReadOnlyList<TimeInPost> Of(IEnumerable<HeldPost> held)
    {
        var times = new List<TimeInPost>();

        foreach (var seat in held)
        {
            if (times is [.., var later] && later.Continues(seat))
            {
                times[^1] = later with { Terms = [.. later.Terms, seat.Term] };
            }
            else
            {
                times.Add(new TimeInPost(seat.Post, seat.Term.Party, [seat.Term]));
            }
        }

        return times;
    }

    private bool Continues(HeldPost before) =>
        before.Post.Id == Post.Id && before.Term.Party == Party && Start is { } start && before.Term.End is { } end && start <= end.AddDays(LongestPause);
}
