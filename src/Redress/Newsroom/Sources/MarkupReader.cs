using System.Globalization;
using System.Net;
using System.Text;

namespace Redress.Newsroom.Sources;

/// <summary>
/// Reads XML as it is found in the wild: goes on after every fault and remembers the first. Document types are passed over,
/// so that no entity of the document's own is ever defined, fetched or multiplied.
/// </summary>
internal sealed class MarkupReader
{
    private const int MaxDepth = 100;
    private const int MaxElements = 200_000;

    private readonly string _text;
    private readonly Uri? _address;
    private readonly Stack<Markup> _open = [];
    private Markup? _root;
    private int _elements;
    private int _at;

    private MarkupReader(string text, Uri? address) => (_text, _address) = (text, address);

    /// <summary>The first fault as a sentence with its line; null where the document is well formed.</summary>
    public string? Problem { get; private set; }

    public static (Markup? Root, string? Problem) Read(string text, Uri? address)
    {
        var reader = new MarkupReader(text, address);
        reader.Run();
        return (reader._root, reader.Problem);
    }

    private void Run()
    {
        _at = Math.Max(0, _text.IndexOf('<', StringComparison.Ordinal));

        if (_text.AsSpan(0, _at).ContainsAnyExcept(" \t\r\n\uFEFF"))
        {
            Fault("There is text before the document begins");
        }

        while (_at < _text.Length && _elements < MaxElements)
        {
            if (_text[_at] is not '<')
            {
                ReadText();
            }
            else if (!ReadMarkup())
            {
                Fault("A “<” stands where text was expected");
                Append("<");
                _at++;
            }
        }

        if (_open.Count > 0)
        {
            Fault($"The document ends inside <{_open.Peek().Name}>");
        }
    }

    private bool ReadMarkup()
    {
        if (Starts("<![CDATA["))
        {
            var end = Find("]]>", _at + 9);
            Append(_text[(_at + 9)..end]);
            _at = Math.Min(_text.Length, end + 3);
            return true;
        }

        if (Starts("<!--"))
        {
            _at = Math.Min(_text.Length, Find("-->", _at + 4) + 3);
            return true;
        }

        if (Starts("<?"))
        {
            _at = Math.Min(_text.Length, Find(">", _at) + 1);
            return true;
        }

        return Starts("<!") ? SkipDocumentType() : Starts("</") ? ReadEnd() : ReadStart();
    }

    /// <summary>Quotes, comments and brackets inside it are passed over whole.</summary>
    private bool SkipDocumentType()
    {
        var depth = 0;

        for (_at += 2; _at < _text.Length; _at++)
        {
            switch (_text[_at])
            {
                case '"' or '\'':
                    _at = Find(_text[_at].ToString(), _at + 1);
                    break;
                case '[':
                    depth++;
                    break;
                case ']':
                    depth--;
                    break;
                case '>' when depth <= 0:
                    _at++;
                    return true;
            }
        }

        return true;
    }

    private bool ReadEnd()
    {
        var end = Find(">", _at);
        var (_, name) = Named(_text[(_at + 2)..end].Trim());
        _at = Math.Min(_text.Length, end + 1);

        if (!_open.Any(element => element.Name == name))
        {
            Fault($"</{name}> ends what was never begun");
            return true;
        }

        while (_open.Pop() is { } closed && closed.Name != name)
        {
            Fault($"<{closed.Name}> was never ended");
        }

        return true;
    }

    private bool ReadStart()
    {
        if (_at + 1 >= _text.Length || !(char.IsLetter(_text[_at + 1]) || _text[_at + 1] is '_'))
        {
            return false;
        }

        var start = _at + 1;
        _at = start;
        SkipWhile(c => !char.IsWhiteSpace(c) && c is not ('>' or '/' or '<'));
        var (prefix, name) = Named(_text[start.._at]);
        var attributes = ReadAttributes(out var isEmpty);
        var parent = _open.TryPeek(out var element) ? element : null;
        var @base = attributes.TryGetValue("xml:base", out var relative) ? Address(relative, parent?.Base ?? _address) : parent?.Base ?? _address;
        var child = new Markup(prefix, name, attributes, @base);
        _elements++;

        if (parent is null)
        {
            _root ??= child;
        }
        else
        {
            parent.Add(child);
        }

        if (!isEmpty && _open.Count < MaxDepth)
        {
            _open.Push(child);
        }

        return true;
    }

    private Dictionary<string, string> ReadAttributes(out bool isEmpty)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        isEmpty = false;

        while (_at < _text.Length)
        {
            SkipWhile(char.IsWhiteSpace);

            if (_at >= _text.Length || _text[_at] is '<')
            {
                Fault("A tag is not ended by “>”");
                break;
            }

            if (_text[_at] is '>')
            {
                _at++;
                break;
            }

            if (_text[_at] is '/')
            {
                isEmpty = _at + 1 < _text.Length && _text[_at + 1] is '>';
                _at++;
                continue;
            }

            ReadAttribute(attributes);
        }

        return attributes;
    }

    private void ReadAttribute(Dictionary<string, string> attributes)
    {
        var start = _at;
        SkipWhile(c => !char.IsWhiteSpace(c) && c is not ('=' or '>' or '/' or '<'));
        var name = _text[start.._at].ToLowerInvariant();
        SkipWhile(char.IsWhiteSpace);

        if (_at >= _text.Length || _text[_at] is not '=')
        {
            Fault($"The attribute {name} has no value");
            _at += _at == start ? 1 : 0;
            return;
        }

        _at++;
        SkipWhile(char.IsWhiteSpace);

        if (_at < _text.Length && _text[_at] is '"' or '\'')
        {
            var end = Find(_text[_at].ToString(), _at + 1);
            attributes.TryAdd(name, Decoded(_text[(_at + 1)..end]));
            _at = Math.Min(_text.Length, end + 1);
            return;
        }

        Fault($"The value of {name} is not quoted");
        start = _at;
        SkipWhile(c => !char.IsWhiteSpace(c) && c is not '>');
        attributes.TryAdd(name, Decoded(_text[start.._at]));
    }

    private void ReadText()
    {
        var end = _text.IndexOf('<', _at);
        end = end < 0 ? _text.Length : end;
        Append(Decoded(_text[_at..end]));
        _at = end;
    }

    private void Append(string text)
    {
        if (_open.TryPeek(out var element))
        {
            element.Add(text);
        }
    }

    /// <summary>XML's own entities, HTML's, and characters by number; what is neither stays as it is written.</summary>
    private string Decoded(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return text;
        }

        var decoded = new StringBuilder();
        var at = 0;

        while (text.IndexOf('&', at) is >= 0 and var mark)
        {
            decoded.Append(text, at, mark - at);
            var end = text.AsSpan(mark, Math.Min(12, text.Length - mark)).IndexOf(';');
            var entity = end < 2 ? "" : text.Substring(mark, end + 1);
            var character = Character(entity);
            Fault(character is null ? "An “&” stands by itself" : null);
            decoded.Append(character ?? "&");
            at = character is null ? mark + 1 : mark + entity.Length;
        }

        return decoded.Append(text, at, text.Length - at).ToString();
    }

    private static string? Character(string entity)
    {
        if (entity is ['&', '#', .. var number, ';'])
        {
            var isHex = number is ['x' or 'X', ..];
            return int.TryParse(isHex ? number[1..] : number, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                ? (code is >= 0x80 and <= 0x9F ? WebUtility.HtmlDecode(Encoding.Latin1.GetString([(byte)code])) : Rune.TryCreate(code, out var rune) && code is not 0 ? rune.ToString() : "\uFFFD")
                : null;
        }

        return entity is "" ? null : entity is "&apos;" ? "'" : WebUtility.HtmlDecode(entity) is var decoded && decoded != entity ? decoded : null;
    }

    private static (string Prefix, string Name) Named(string written) =>
        written.ToLowerInvariant().Split(':', 2) is [var prefix, var name] ? (prefix, name) : ("", written.ToLowerInvariant());

    public static Uri? Address(string relative, Uri? @base) =>
        Uri.TryCreate(relative.Trim(), UriKind.RelativeOrAbsolute, out var address)
            ? address.IsAbsoluteUri ? address : @base is { IsAbsoluteUri: true } && Uri.TryCreate(@base, address, out var absolute) ? absolute : address
            : null;

    private bool Starts(string mark) => _text.AsSpan(_at).StartsWith(mark, StringComparison.Ordinal);

    private int Find(string mark, int from)
    {
        if (from < _text.Length && _text.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var found)
        {
            return found;
        }

        Fault($"A “{mark}” is missing");
        return _text.Length;
    }

    private void SkipWhile(Func<char, bool> isPart)
    {
        while (_at < _text.Length && isPart(_text[_at]))
        {
            _at++;
        }
    }

    private void Fault(string? what)
    {
        if (what is not null && Problem is null)
        {
            var line = _text.AsSpan(0, Math.Min(_at, _text.Length)).Count('\n') + 1;
            Problem = string.Create(CultureInfo.InvariantCulture, $"{what} (line {line}).");
        }
    }
}
