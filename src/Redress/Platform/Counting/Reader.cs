using System.Text.RegularExpressions;

namespace Redress.Platform.Counting;

/// <summary>Tells people from machines by what a request says of itself, well enough for numbers.</summary>
internal static partial class Reader
{
    public static bool IsPerson(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.UserAgent.ToString() is { Length: > 0 } agent && agent.StartsWith("Mozilla/", StringComparison.Ordinal) && !Machine().IsMatch(agent)
        && !Early(request, "Sec-Purpose") && !Early(request, "Purpose");

    /// <summary>A browser that fetches ahead has not shown the page to anybody yet.</summary>
    private static bool Early(HttpRequest request, string header) => request.Headers[header].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("bot|crawl|spider|slurp|preview|headless|lighthouse|monitor|scan|fetch|archive|facebookexternalhit|embedly|validator|http", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Machine();
}
