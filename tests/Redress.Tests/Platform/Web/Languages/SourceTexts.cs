using System.Text.RegularExpressions;

namespace Redress.Tests.Platform.Web.Languages;

/// <summary>The texts of the interface, read from the source of pages and classes.</summary>
internal static partial class SourceTexts
{
    private static readonly Lazy<string> Folder = new(Find);

    /// <summary>Path from the program's folder, and content, of every file with this ending.</summary>
    public static IEnumerable<(string Path, string Content)> Files(string ending, string under = "") =>
        Directory.EnumerateFiles(Path.Combine(Folder.Value, under), $"*{ending}", SearchOption.AllDirectories)
            .Where(file => !file.Contains("Migrations", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(Folder.Value, file), File.ReadAllText(file)));

    /// <summary>Every literal text that stands in a call of <c>Texts</c>: <c>T["…"]</c>, <c>T.Html("…", …)</c>, <c>texts.Count(n, "…", "…")</c>.</summary>
    public static IReadOnlyList<(string Path, string Text)> Used { get; } =
        [.. Files(".cs").Concat(Files(".cshtml")).SelectMany(file => Calls(file.Content).Select(text => (file.Path, text)))];

    /// <summary>Every string literal, wherever it stands, also in the rules of the domain: names, reasons and problems are translated where they are shown.</summary>
    public static IReadOnlySet<string> Literals { get; } =
        Files(".cs").Concat(Files(".cshtml")).Concat(Files(".cs", "../Redress.Domain")).SelectMany(file => Literal().Matches(file.Content)).Select(literal => Plain(literal.Groups["text"].Value)).ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<string> Calls(string source)
    {
        foreach (Match call in Call().Matches(source))
        {
            var all = call.Groups["kind"].Value is ".Count(";

            foreach (var text in Arguments(source, call.Index + call.Length, all))
            {
                yield return text;
            }
        }
    }

    /// <summary>Literals at the outermost level of a call; of <c>Count</c> all of them, of the others the first argument's (which may choose between two).</summary>
    private static IEnumerable<string> Arguments(string source, int from, bool all)
    {
        var depth = 0;

        for (var i = from; i < source.Length && depth >= 0; i++)
        {
            if (source[i] is '"')
            {
                var literal = Literal().Match(source, i);

                if (depth is 0 && source[i - 1] is not '$')
                {
                    yield return Plain(literal.Groups["text"].Value);
                }

                i = literal.Index + literal.Length - 1;
            }
            else if (source[i] is ',' && depth is 0 && !all)
            {
                yield break;
            }
            else
            {
                depth += source[i] is '(' or '[' or '{' ? 1 : source[i] is ')' or ']' or '}' ? -1 : 0;
            }
        }
    }

    /// <summary>The names of the bundled topics.</summary>
    public static IEnumerable<string> TopicNames => Directory.EnumerateFiles(Path.Combine(Folder.Value, "..", "..", "packs"), "*.md")
        .Select(pack => File.ReadLines(pack).First(line => line.StartsWith("name:", StringComparison.Ordinal))["name:".Length..].Trim(' ', '"'));

    private static string Plain(string literal) => Escape().Replace(literal, escape => escape.Value[1] switch
    {
        'n' => "\n",
        't' => "\t",
        'u' => $"{(char)Convert.ToInt32(escape.Value[2..], 16)}",
        var c => $"{c}",
    });

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "Redress.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not stand in the repository.");
        }

        return Path.Combine(folder.FullName, "src", "Redress");
    }

    [GeneratedRegex(@"\b(T|_?texts|t)(?<kind>\[|\.Html\(|\.Count\()", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Call();

    [GeneratedRegex("""
        "(?<text>([^"\\]|\\.)*)"
        """, RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\\(u[0-9a-fA-F]{4}|.)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex Escape();
}
