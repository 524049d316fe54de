using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Redress.Reading.Extraction;

/// <summary>Drops tags that nest deeper than pages do, before parsing: a parser's work grows with the elements left open.</summary>
/// <remarks>Linear in the page: each tag looks at no more than <see cref="Deepest"/> open ones. A page within the limits comes back as it is.</remarks>
internal sealed class TagLimiter
{
    private const int Deepest = 256;

    /// <summary>Unclosed formatting is opened again in every later paragraph, so the limit is low.</summary>
    private const int MostFormatting = 24;

    private static readonly FrozenDictionary<string, TagNesting> Nestings = new[]
    {
        (TagNesting.Void, "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"),
        (TagNesting.Formatting, "b big code em font i nobr s small strike strong tt u"),
        (TagNesting.Raw, "script style textarea title xmp iframe noembed noframes"),
        (TagNesting.Implied, "p li dt dd option optgroup tr td th tbody thead tfoot a"),
    }.SelectMany(row => row.Item2.Split(' ').Select(tag => (Tag: tag, Nesting: row.Item1))).ToFrozenDictionary(x => x.Tag, x => x.Nesting, StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    private readonly string html;
    private readonly List<Range> open = [];
    private readonly StringBuilder kept = new();
    private int copied;
    private int formatting;
    private int foreign;

    private TagLimiter(string html) => this.html = html;

    private enum TagNesting
    {
        Plain,
        Void,
        Formatting,
        Raw,

        /// <summary>The next of its kind ends it.</summary>
        Implied,
    }

    public static string Limit(string html)
    {
        var limiter = new TagLimiter(html);
        limiter.Scan();
        return limiter.copied == 0 ? html : limiter.kept.Append(html, limiter.copied, html.Length - limiter.copied).ToString();
    }

    private void Scan()
    {
        for (var at = Next(0); at >= 0; at = Next(at))
        {
            at = html.AsSpan(at) switch
            {
                ['<', '!', '-', '-', ..] => After("-->", at + 2),
                ['<', '/', >= 'A' and <= 'z', ..] => End(at),
                ['<', >= 'A' and <= 'z', ..] => Start(at),
                _ => at + 1,
            };
        }
    }

    private int Next(int at) => at >= html.Length ? -1 : html.IndexOf('<', at);

    private int After(string mark, int at) => html.IndexOf(mark, at, StringComparison.Ordinal) is var found and >= 0 ? found + mark.Length : html.Length;

    private int Start(int at)
    {
        var name = Name(at + 1);
        var end = TagEnd(name.End.Value);
        var nesting = NestingOf(name);
        switch (nesting)
        {
            case TagNesting.Void:
                return end;
            case TagNesting.Raw when foreign == 0:
                return RawEnd(html[name], end);
            case TagNesting.Implied:
                CloseSibling(name);
                break;
        }

        if (open.Count >= Deepest || (nesting is TagNesting.Formatting && formatting >= MostFormatting))
        {
            Drop(at, end);
            return end;
        }

        formatting += nesting is TagNesting.Formatting ? 1 : 0;
        foreign += html.AsSpan(name) is "svg" or "math" ? 1 : 0;
        open.Add(name);
        return end;
    }

    private int End(int at)
    {
        var name = Name(at + 2);
        if (NestingOf(name) is TagNesting.Formatting)
        {
            formatting = Math.Max(0, formatting - 1);
        }

        foreign = html.AsSpan(name) is "svg" or "math" ? Math.Max(0, foreign - 1) : foreign;
        Close(name);
        return TagEnd(name.End.Value);
    }

    /// <summary>Closes the innermost open element of this name and what is in it.</summary>
    private void Close(Range name)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (html.AsSpan(open[i]).Equals(html.AsSpan(name), StringComparison.OrdinalIgnoreCase))
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }
        }
    }

    /// <summary>Closes the element before of the same kind, unless another container stands between.</summary>
    private void CloseSibling(Range name)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (html.AsSpan(open[i]).Equals(html.AsSpan(name), StringComparison.OrdinalIgnoreCase))
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }

            if (NestingOf(open[i]) is TagNesting.Plain)
            {
                return;
            }
        }
    }

    private TagNesting NestingOf(Range name) => Nestings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(html.AsSpan(name), out var nesting) ? nesting : TagNesting.Plain;

    private void Drop(int from, int to)
    {
        kept.Append(html, copied, from - copied);
        copied = to;
    }

    private Range Name(int at)
    {
        var length = html.AsSpan(at).IndexOfAny(NameEnds);
        return at..(length < 0 ? html.Length : at + length);
    }

    /// <summary>After the tag's closing angle bracket; one in quotes does not close it.</summary>
    private int TagEnd(int at)
    {
        while (at < html.Length)
        {
            var step = html.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (step < 0)
            {
                return html.Length;
            }

            at += step;
            if (html[at] == '>')
            {
                return at + 1;
            }

            at = html.IndexOf(html[at], at + 1) is var closing and >= 0 ? closing + 1 : html.Length;
        }

        return at;
    }

    /// <summary>The end tag of an element whose content is not markup; where none comes, its content is scanned to be safe.</summary>
    private int RawEnd(string name, int at) => html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase) is var found and >= 0 ? found : at;
}
