namespace Redress.Reading.Sentences;

/// <summary>Finds the quotations of a text, in time linear in its length.</summary>
/// <remarks>
/// Curly and straight marks, guillemets, German and Japanese marks, and single marks where no double ones are open.
/// A quotation left open at the end of a paragraph goes on where the next paragraph opens with a mark again; otherwise it ends with its paragraph.
/// </remarks>
internal static class QuotationFinder
{
    /// <summary>Single marks double as apostrophes: a longer stretch is more likely two of those.</summary>
    private const int LongestSingle = 600;

    public static List<Quotation> Find(string text)
    {
        var found = new List<Quotation>();
        var openSince = -1;

        foreach (var (start, end) in Paragraphs.Of(text))
        {
            var i = start;

            if (openSince >= 0)
            {
                if (QuotationMarks.IsAny(text[start]) && !QuotationMarks.IsSingle(text[start]))
                {
                    i = Continue(text, start, end, found, ref openSince);
                }
                else
                {
                    openSince = -1;
                }
            }

            FindIn(text, i, end, found, ref openSince);
        }

        return found;
    }

    /// <summary>Lengthens the last quotation into a paragraph that opens with a mark; returns where to read on.</summary>
    private static int Continue(string text, int start, int end, List<Quotation> found, ref int openSince)
    {
        var close = CloseOf(text, start, end, QuotationMarks.ClosedBy(text, start));
        found[^1] = new Quotation(openSince, close < 0 ? end : close + 1);

        if (close < 0)
        {
            return end;
        }

        openSince = -1;
        return close + 1;
    }

    private static void FindIn(string text, int i, int end, List<Quotation> found, ref int openSince)
    {
        // No single mark closes before here: apostrophes are not searched through again and again.
        var searched = i;

        for (; i < end; i++)
        {
            var closers = QuotationMarks.ClosedBy(text, i);

            if (closers.Length == 0)
            {
                continue;
            }

            var single = QuotationMarks.IsSingle(text[i]);
            var close = single ? CloseOfSingle(text, i, end, closers, ref searched) : CloseOf(text, i, end, closers);

            if (close >= 0)
            {
                found.Add(new Quotation(i, close + 1));
                i = close;
            }
            else if (!single)
            {
                var next = NextOpening(text, i, end);
                found.Add(new Quotation(i, next < 0 ? end : TrimEnd(text, next)));
                openSince = next < 0 ? i : -1;
                i = (next < 0 ? end : next) - 1;
            }
        }
    }

    private static int CloseOf(string text, int start, int end, string closers)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (closers.Contains(text[i], StringComparison.Ordinal) && QuotationMarks.Closes(text, start, i))
            {
                return i;
            }

            // A second opening mark means that the first was never closed.
            if (text[i] is '“' || (text[i] is '"' && char.IsWhiteSpace(text[i - 1])))
            {
                return -1;
            }
        }

        return -1;
    }

    private static int CloseOfSingle(string text, int start, int end, string closers, ref int searched)
    {
        var i = Math.Max(start + 1, searched);

        for (; i < end && i - start <= LongestSingle && !QuotationMarks.IsAny(text[i]); i++)
        {
            if (closers.Contains(text[i], StringComparison.Ordinal) && QuotationMarks.Closes(text, start, i))
            {
                return i;
            }
        }

        searched = i;
        return -1;
    }

    private static int NextOpening(string text, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] is '“' or '"')
            {
                return i;
            }
        }

        return -1;
    }

    private static int TrimEnd(string text, int i)
    {
        while (char.IsWhiteSpace(text[i - 1]))
        {
            i--;
        }

        return i;
    }
}
