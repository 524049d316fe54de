using System.Text;
using System.Text.RegularExpressions;

namespace Redress.Tests.Platform.Web.Languages;

/// <summary>Words that stand in a Razor page itself, outside of every expression: what would be shown in English to everybody.</summary>
internal static partial class BareText
{
    /// <summary>Lines of C# between pieces of markup look like text between elements.</summary>
    public static IEnumerable<string> Of(string page)
    {
        var markup = WithoutCode(Skipped().Replace(page, ""));
        return Between().Matches(markup)
            .SelectMany(text => text.Groups["text"].Value.Split('\n'))
            .Select(line => Entity().Replace(line, "").Trim())
            .Where(line => Word().IsMatch(line) && !Code().IsMatch(line))
            .Concat(Attribute().Matches(markup).Select(attribute => attribute.Value));
    }

    private static string WithoutCode(string page)
    {
        var markup = new StringBuilder();
        var at = 0;

        while (at < page.Length)
        {
            var next = page.IndexOf('@', at);
            markup.Append(page, at, (next < 0 ? page.Length : next) - at);
            at = next < 0 ? page.Length : next + CodeAt(page, next);
        }

        return markup.ToString();
    }

    /// <returns>The length of the code that begins with the @ at this place.</returns>
    private static int CodeAt(string page, int at)
    {
        var start = Start().Match(page, at);

        if (!start.Success)
        {
            return 1;
        }

        var end = start.Index + start.Length;
        end = page[end - 1] is '(' or '{' ? Closing(page, end - 1) : end;

        // An expression goes on with calls, indexes and members.
        while (start.Groups["expression"].Success && end < page.Length)
        {
            var member = Member().Match(page, end);

            if (page[end] is '(' or '[')
            {
                end = Closing(page, end);
            }
            else if (member.Success)
            {
                end += member.Length;
            }
            else
            {
                break;
            }
        }

        return end - at;
    }

    /// <returns>The place after the bracket that closes the one at <paramref name="at"/>.</returns>
    private static int Closing(string page, int at)
    {
        var depth = 0;

        for (var i = at; i < page.Length; i++)
        {
            if (page[i] is '"')
            {
                i += Literal().Match(page, i).Length - 1;
                continue;
            }

            depth += page[i] is '(' or '[' or '{' ? 1 : page[i] is ')' or ']' or '}' ? -1 : 0;

            if (depth is 0)
            {
                return i + 1;
            }
        }

        return page.Length;
    }

    [GeneratedRegex(@"@\*.*?\*@|<(?<element>script|style|svg|code)\b.*?</\k<element>>|^@(page|model|inject|using|namespace|attribute|addTagHelper|inherits)\b[^\n]*", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Skipped();

    [GeneratedRegex(@"\G@(\{|\(|(if|foreach|for|while|switch)\s*\(|functions\s*\{|section\s+\w+|(?<expression>(await\s+)?[A-Za-z_]\w*))", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Start();

    [GeneratedRegex(@"\G(\?\.|!\.|\.)[A-Za-z_]\w*", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Member();

    [GeneratedRegex("""\G"([^"\\]|\\.)*"|\G"[^\n]*""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Literal();

    [GeneratedRegex(">(?<text>[^<>]*)<", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Between();

    [GeneratedRegex(@"\p{L}{2}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Word();

    [GeneratedRegex("&#?[A-Za-z0-9]+;", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Entity();

    [GeneratedRegex(@"^(else\b.*|var .*|\{.*|\}.*|if .*|foreach .*|case .*|default:|.*;|.*\{)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Code();

    [GeneratedRegex("""\b(aria-label|placeholder|title|alt)="[^"]*\p{L}{2}[^"]*["\n]""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Attribute();
}
