namespace Redress.Platform.Outbound;

/// <summary>The part of a robots.txt that is meant for us (RFC 9309): our own group if there is one, else the one for everybody.</summary>
internal sealed class RobotsRules
{
    private const string OurToken = "redress";

    private readonly List<(bool Allow, string Pattern)> _rules = [];

    private RobotsRules() { }

    public static RobotsRules Parse(string text)
    {
        var (ours, everybody) = (new RobotsRules(), new RobotsRules());
        var (isOurs, isEverybody, inRules, named) = (false, false, false, false);

        foreach (var (key, value) in text.Split('\n', '\r').Select(Directive))
        {
            if (key is "user-agent")
            {
                (isOurs, isEverybody) = inRules ? (false, false) : (isOurs, isEverybody);
                inRules = false;
                isOurs |= Token(value).Equals(OurToken, StringComparison.OrdinalIgnoreCase);
                isEverybody |= value is "*";
                named |= isOurs;
            }
            else if (key is "allow" or "disallow")
            {
                inRules = true;
                Add(isOurs ? ours : null, key, value);
                Add(isEverybody ? everybody : null, key, value);
            }
        }

        return named ? ours : everybody;
    }

    /// <summary>The longest matching rule decides; of two alike, the one that allows.</summary>
    public bool Allows(Uri url)
    {
        var path = Unescaped(url.PathAndQuery);
        return path is "/robots.txt" || _rules
            .Where(rule => Matches(rule.Pattern, path))
            .OrderByDescending(rule => rule.Pattern.Length).ThenByDescending(rule => rule.Allow)
            .Select(rule => (bool?)rule.Allow).FirstOrDefault() is not false;
    }

    private static void Add(RobotsRules? rules, string key, string value)
    {
        if (value is not "" && rules is { _rules.Count: < 5_000 })
        {
            rules._rules.Add((key is "allow", Unescaped(value)));
        }
    }

    private static (string Key, string Value) Directive(string line)
    {
        var plain = line.Split('#', 2)[0];
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", "") : (plain[..colon].Trim(' ', '\t', '\uFEFF').ToLowerInvariant(), plain[(colon + 1)..].Trim());
    }

    private static string Token(string agent) => string.Concat(agent.TakeWhile(c => char.IsAsciiLetter(c) || c is '-' or '_'));

    /// <summary>One spelling for comparison: what may be written with or without percent signs is written without.</summary>
    private static string Unescaped(string path) => path.Replace("%2f", "%2F", StringComparison.Ordinal) is var p && p.Contains("%2F", StringComparison.Ordinal)
        ? string.Join("%2F", p.Split("%2F").Select(Uri.UnescapeDataString))
        : Uri.UnescapeDataString(p);

    /// <summary><c>*</c> stands for anything, a final <c>$</c> for the end; without it the pattern is a beginning.</summary>
    private static bool Matches(string pattern, string path)
    {
        var toEnd = pattern.EndsWith('$');
        var pieces = (toEnd ? pattern[..^1] : pattern).Split('*');

        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = pieces[0].Length;

        foreach (var piece in pieces.Skip(1).SkipLast(toEnd ? 1 : 0))
        {
            if (path.IndexOf(piece, at, StringComparison.Ordinal) is not (>= 0 and var found))
            {
                return false;
            }

            at = found + piece.Length;
        }

        return !toEnd || (pieces.Length is 1 ? at == path.Length : path.Length - at >= pieces[^1].Length && path.EndsWith(pieces[^1], StringComparison.Ordinal));
    }
}
