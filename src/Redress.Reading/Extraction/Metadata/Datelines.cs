using System.Buffers;
using AngleSharp.Dom;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>Dates a reader sees: near the headline, in an element named for it, or in a short line of its own.</summary>
internal static class Datelines
{
    private const int LongestLine = 120;
    private const int MostDatedTexts = 400;

    private static readonly SearchValues<string> ModifiedWords = SearchValues.Create(
        ["updat", "modif", "revis", "reviewed", "aktualisi", "geändert", "stand:", "stand ", "mis à jour", "mise à jour", "actualiza", "aggiorna", "atualiza", "bijgewerkt", "gewijzigd", "zmodyf", "обновл", "güncel", "更新", "last edited"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> PublishedWords = SearchValues.Create(
        ["publish", "posted", "released", "written on", "veröffentlicht", "erstellt", "publié", "publicad", "pubblicat", "gepubliceerd", "geplaatst", "opublikow", "опубликов", "datum", "date:", "yayın", "created"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> OriginalWords = SearchValues.Create(
        ["originally published", "first published", "originally posted", "ursprünglich", "erstmals veröffentlicht", "erstveröffentlich"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> OtherWords = SearchValues.Create(
        ["©", "copyright", "(c)", "expires", "deadline", "born"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Every dateline, with its weight.</summary>
    public static List<DateClaim> Find(PageParts parts, Headline headline, string? language)
    {
        var claims = new List<DateClaim>();
        foreach (var mark in parts.Dates.Take(MostDatedTexts))
        {
            AddMarked(claims, mark, parts, headline, language);
        }
        var dated = 0;
        foreach (var text in parts.Texts)
        {
            if (text.Node.Data.AsSpan().ContainsAnyInRange('0', '9') && dated++ < MostDatedTexts)
            {
                AddText(claims, text, parts, headline, language);
            }
        }
        return claims;
    }

    /// <summary>What an element says for machines about its date.</summary>
    public static string? Attribute(IElement element)
    {
        foreach (var name in (string[])["datetime", "content", "data-datetime", "data-date", "data-published", "title"])
        {
            if (element.GetAttribute(name) is { Length: >= 8 } value)
            {
                return value;
            }
        }
        return null;
    }

    private static void AddMarked(List<DateClaim> claims, Placed<IElement> mark, PageParts parts, Headline headline, string? language)
    {
        var seen = VisibleText.Of(mark.Node);
        if (seen.Length > LongestLine || Marks.Has(mark.Node.GetAttribute("itemprop"), "dateModified"))
        {
            return;
        }
        if ((DateText.First(Attribute(mark.Node), language) ?? DateText.First(seen, language)) is { } found)
        {
            var label = Before(parts, mark.Order) + " " + seen;
            var modified = label.AsSpan().ContainsAny(ModifiedWords) || Marks.Names(mark.Node).AsSpan().ContainsAny(ModifiedWords);
            claims.Add(new(found.Date, Weight(mark.Order, mark.Zone, headline) + 2 + Label(label), modified, IsNear(mark.Order, mark.Zone, headline), found.OrderGuessed));
        }
    }

    private static void AddText(List<DateClaim> claims, Placed<IText> text, PageParts parts, Headline headline, string? language)
    {
        var data = text.Node.Data;
        foreach (var found in DateText.Find(data.Length > LongestLine * 4 ? data[..(LongestLine * 4)] : data, language))
        {
            var ownLine = data.AsSpan().Trim().Length <= LongestLine;
            if (!ownLine && found.Start > 40)
            {
                return;
            }
            var label = Before(parts, text.Order) + " " + data[..found.Start];
            var modified = label.AsSpan().ContainsAny(ModifiedWords);
            var alone = found.End - found.Start > data.AsSpan().Trim().Length / 3;
            var near = Label(label) > 3 || ((alone || Label(label) > 0) && IsNear(text.Order, text.Zone, headline));
            claims.Add(new(found.Date, Weight(text.Order, text.Zone, headline) + Label(label) + (alone ? 1 : 0) - (ownLine ? 0 : 4), modified, near, found.OrderGuessed));
            if (!modified)
            {
                return;
            }
        }
    }

    /// <summary>The text just before, where it is short enough for a label.</summary>
    private static string Before(PageParts parts, int order) =>
        order > 0 && order <= parts.Texts.Count && parts.Texts[order - 1].Node.Data.Trim() is { Length: < 40 } before ? before : "";

    private static double Label(string label) =>
        label.AsSpan().ContainsAny(OtherWords) ? -6 : label.AsSpan().ContainsAny(OriginalWords) ? 10 : label.AsSpan().ContainsAny(PublishedWords) ? 3 : 0;

    private static bool IsNear(int order, Zone? zone, Headline headline) =>
        order - headline.Order is >= -8 and <= 12 && !headline.IsOther(zone);

    /// <summary>Nearness to the headline counts most, then belonging to the story.</summary>
    private static double Weight(int order, Zone? zone, Headline headline)
    {
        var place = headline.IsOther(zone) ? -4 : headline.IsBeside(zone) ? -1.5 : 0;
        if (headline.Order is not { } title)
        {
            return place;
        }
        var distance = order - title;
        return place + distance switch
        {
            >= 0 and <= 25 => 8 - (distance * 0.2),
            < 0 and >= -10 => 6 + (distance * 0.4),
            _ => 0,
        };
    }
}
