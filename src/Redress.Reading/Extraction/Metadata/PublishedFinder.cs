namespace Redress.Reading.Extraction.Metadata;

/// <summary>Finds when a page was published: what it states for machines, borne out or corrected by what readers see.</summary>
internal static class PublishedFinder
{
    /// <summary>From here a dateline stands near the headline or is named for what it is.</summary>
    private const double Strong = 5;

    /// <summary>Below this a date is one of many on the page.</summary>
    private const double Weak = 0.5;

    /// <summary>A page first published longer ago than this, which shows readers only the day of its revision, is a new edition.</summary>
    private const int NewEditionDays = 30;

    public static Published? Find(PageParts parts, LinkedData data, Headline headline, string? language, Uri? url)
    {
        var seen = Datelines.Find(parts, headline, language);
        Published? address = DateText.TryParse(url?.AbsolutePath, "und", out var inAddress) ? inAddress : null;
        if (StatedDates.Published(parts, data, headline, language) is { } stated)
        {
            return Corrected(stated, address, seen, StatedDates.Settles(parts, language, stated.Date));
        }
        var best = Best(seen.Where(claim => !claim.Modified));
        return best is { Weight: >= Strong } strong ? (strong.OrderGuessed && Swapped(strong.Date.Day) == address?.Day ? address : strong.Date)
            : address ?? (best is { Weight: > Weak } likely ? likely.Date : Best(seen.Where(claim => claim.Modified))?.Date ?? StatedDates.InScripts(parts, language)?.Date ?? StatedDates.Modified(parts, data, language)?.Date ?? best?.Date);
    }

    private static Published Corrected(DateFound stated, Published? address, List<DateClaim> seen, bool settled)
    {
        var date = stated.Date;
        if (address is { } own && (own.Day == date.Day || IsLocal(date, own)))
        {
            return own.Day == date.Day ? date : own;
        }
        var near = seen.Where(claim => claim.Near).ToList();
        if (near.Exists(claim => !claim.Modified && (claim.Date.Day == date.Day || (claim.OrderGuessed && Swapped(claim.Date.Day) == date.Day))))
        {
            return date;
        }
        if (stated.OrderGuessed && seen.Find(claim => !claim.OrderGuessed && claim.Date.Day == Swapped(date.Day)) is { Weight: not 0 } swapped)
        {
            return swapped.Date;
        }
        var shown = Best(near.Where(claim => !claim.Modified));
        if (shown is { } first && first.Date.Day < date.Day)
        {
            return first.Date.Day.DayNumber == date.Day.DayNumber - 1 ? date : first.Date;
        }
        return !settled && (shown ?? Best(near)) is { } edition && edition.Date.Day.DayNumber - date.Day.DayNumber > NewEditionDays ? edition.Date : date;
    }

    /// <summary>An instant in UTC can fall on another day where the publisher is, and the address tells which.</summary>
    private static bool IsLocal(Published stated, Published address) =>
        stated.Offset == TimeSpan.Zero && Math.Abs(address.Day.DayNumber - stated.Day.DayNumber) == 1;

    private static DateOnly? Swapped(DateOnly day) => DateOrder.Day(day.Year, day.Day, day.Month);

    private static DateClaim? Best(IEnumerable<DateClaim> claims) => claims.Select(claim => (DateClaim?)claim).MaxBy(claim => claim!.Value.Weight);
}
