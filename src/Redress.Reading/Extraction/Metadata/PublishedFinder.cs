namespace Redress.Reading.Extraction.Metadata;

/// <summary>Finds when a page was published: what it states for machines, borne out or corrected by what readers see.</summary>
internal static class PublishedFinder
{
    /// <summary>From here a dateline stands near the headline or is named for what it is.</summary>
    private const double Strong = 5;

    public static Published? Find(PageParts parts, LinkedData data, Headline headline, string? language, Uri? url)
    {
        var stated = StatedDates.Published(parts, data, headline, language);
        var seen = Datelines.Find(parts, headline, language);
        var fresh = seen.Where(claim => !claim.Modified).ToList();
        Published? address = DateText.TryParse(url?.AbsolutePath, "und", out var inAddress) ? inAddress : null;
        if (stated is { } date)
        {
            return Local(date, address, fresh) ?? Earlier(date, fresh) ?? date;
        }
        var best = Best(fresh);
        return best is { Weight: >= Strong } strong ? strong.Date
            : address ?? best?.Date ?? Best(seen)?.Date ?? StatedDates.Modified(parts, data, language);
    }

    private static DateClaim? Best(List<DateClaim> claims) => claims.Count == 0 ? null : claims.MaxBy(claim => claim.Weight);

    /// <summary>An instant in UTC falls on another day where the publisher is: the address or a dateline tells which.</summary>
    private static Published? Local(Published stated, Published? address, List<DateClaim> seen)
    {
        if (stated.Offset != TimeSpan.Zero)
        {
            return null;
        }
        bool IsNext(DateOnly day) => Math.Abs(day.DayNumber - stated.Day.DayNumber) == 1;
        return address is { } own && IsNext(own.Day) ? own
            : Best(seen) is { Weight: >= Strong } best && IsNext(best.Date.Day) ? best.Date : null;
    }

    /// <summary>Systems that publish anew overwrite the date they state, and readers still see the first one.</summary>
    private static Published? Earlier(Published stated, List<DateClaim> seen) =>
        Best(seen) is { Weight: >= Strong } best && best.Date.Day < stated.Day ? best.Date : null;
}
