namespace Redress.Domain.Stories;

/// <summary>In which order opinions stand side by side, by a rule nobody chooses in: as they came, and each day the next one stands first.</summary>
public static class CommentaryOrder
{
    /// <param name="all">Those of one story; only what is shown stands on the page.</param>
    /// <param name="day">The day in UTC.</param>
    public static IReadOnlyList<Commentary> On(IEnumerable<Commentary> all, DateOnly day)
    {
        var shown = all.Where(commentary => commentary.Status is CommentaryStatus.Shown).OrderBy(commentary => commentary.Position).ThenBy(commentary => commentary.Id.Value).ToList();
        var first = shown.Count is 0 ? 0 : day.DayNumber % shown.Count;
        return [.. shown.Skip(first), .. shown.Take(first)];
    }
}
