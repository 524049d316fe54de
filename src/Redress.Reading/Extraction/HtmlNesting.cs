using System.Collections.Frozen;
using System.Text;

namespace Redress.Reading.Extraction;

/// <summary>
/// Takes start tags out of HTML where they nest deeper than any real page, before it is parsed: the standard's parsing
/// algorithm needs time quadratic in the number of open elements, and copies open formatting into every new paragraph.
/// </summary>
/// <remarks>Linear in the length of the text. Text is never lost, only tags are.</remarks>
public sealed class HtmlNesting
{
    private const int MaxDepth = 256;
    private const int MaxFormatting = 8;

    private static readonly FrozenSet<string> Formatting = Names("a b big code em font i nobr s small strike strong tt u");

    /// <summary>Elements that close themselves or end by themselves where the next of their kind begins.</summary>
    private static readonly FrozenSet<string> Uncounted = Names(
        "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr "
        + "html head body p li dd dt tr td th thead tbody tfoot colgroup option optgroup rb rp rt rtc");

    private static readonly FrozenSet<string> RawText = Names("script style textarea title xmp iframe noembed noframes");

    private static readonly FrozenSet<string> NoRawText = Names("math select svg");

    /// <summary>An end tag inside these does not close what was opened outside.</summary>
    private static readonly FrozenSet<string> Barriers = Names("applet button caption marquee math object select svg table template");

    private readonly string _html;
    private readonly StringBuilder _kept = new();
    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _dropped = new(StringComparer.OrdinalIgnoreCase);
    private int _formatting;
    private int _copied;

    private HtmlNesting(string html) => _html = html;

    /// <returns>The same text with its surplus tags left out; the same instance where there are none.</returns>
    public static string Cap(string html) => new HtmlNesting(html).Run();

    private string Run()
    {
        for (var at = _html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < _html.Length; at = at < _html.Length ? _html.IndexOf('<', at) : -1)
        {
            at = _html[at + 1] switch
            {
                '!' or '?' => AfterDeclaration(at),
                '/' when at + 2 < _html.Length && char.IsAsciiLetter(_html[at + 2]) => AfterEndTag(at),
                >= 'a' and <= 'z' or >= 'A' and <= 'Z' => AfterStartTag(at),
                _ => at + 1,
            };
        }

        return _copied is 0 ? _html : _kept.Append(_html, _copied, _html.Length - _copied).ToString();
    }

    private int AfterDeclaration(int at)
    {
        if (!_html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
        {
            return _html.IndexOf('>', at) is >= 0 and var close ? close + 1 : _html.Length;
        }

        for (at += 2; (at = _html.IndexOf("--", at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = _html.AsSpan(at + 2);

            if (end is ['>', ..] or ['!', '>', ..])
            {
                return at + 3;
            }
        }

        return _html.Length;
    }

    private int AfterStartTag(int at)
    {
        var name = Name(at + 1);
        var end = TagEnd(at + 1 + name.Length);

        // Inside these, such an element is either ignored or an element like any other.
        if (RawText.Contains(name) && !_open.Exists(NoRawText.Contains))
        {
            var close = _html.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? _html.Length : close;
        }

        if (Uncounted.Contains(name))
        {
            return end;
        }

        if (_open.Count >= MaxDepth || (Formatting.Contains(name) && _formatting >= MaxFormatting))
        {
            Drop(at, end);
            _dropped[name] = _dropped.GetValueOrDefault(name) + 1;
            return end;
        }

        _open.Add(name);
        _formatting += Formatting.Contains(name) ? 1 : 0;
        return end;
    }

    private int AfterEndTag(int at)
    {
        var name = Name(at + 2);
        var end = TagEnd(at + 2 + name.Length);

        if (_dropped.GetValueOrDefault(name) is > 0 and var surplus)
        {
            Drop(at, end);
            _dropped[name] = surplus - 1;
            return end;
        }

        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                _open.RemoveAt(i);
                _formatting -= Formatting.Contains(name) ? 1 : 0;
                break;
            }

            if (Barriers.Contains(_open[i]))
            {
                break;
            }
        }

        return end;
    }

    private void Drop(int start, int end)
    {
        _kept.Append(_html, _copied, start - _copied);
        _copied = end;
    }

    private string Name(int start)
    {
        var end = start;

        while (end < _html.Length && !IsSpace(_html[end]) && _html[end] is not ('>' or '/'))
        {
            end++;
        }

        return _html[start..end];
    }

    /// <summary>The tokenizer's attribute states, so that no odd quote hides a tag from us.</summary>
    private int TagEnd(int at)
    {
        var state = Attribute.BeforeName;

        for (; at < _html.Length; at++)
        {
            var c = _html[at];

            if (c is '>' && state is not (Attribute.DoubleQuoted or Attribute.SingleQuoted))
            {
                return at + 1;
            }

            state = (state, c) switch
            {
                (Attribute.DoubleQuoted, '"') or (Attribute.SingleQuoted, '\'') => Attribute.BeforeName,
                (Attribute.DoubleQuoted or Attribute.SingleQuoted, _) => state,
                (Attribute.Unquoted, _) => IsSpace(c) ? Attribute.BeforeName : state,
                (Attribute.BeforeValue, '"') => Attribute.DoubleQuoted,
                (Attribute.BeforeValue, '\'') => Attribute.SingleQuoted,
                (Attribute.BeforeValue, _) => IsSpace(c) ? state : Attribute.Unquoted,
                (_, '/') => Attribute.BeforeName,
                (Attribute.Name or Attribute.AfterName, '=') => Attribute.BeforeValue,
                (Attribute.Name, _) when IsSpace(c) => Attribute.AfterName,
                _ => IsSpace(c) ? state : Attribute.Name,
            };
        }

        return _html.Length;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private enum Attribute
    {
        BeforeName,
        Name,
        AfterName,
        BeforeValue,
        DoubleQuoted,
        SingleQuoted,
        Unquoted,
    }
}
