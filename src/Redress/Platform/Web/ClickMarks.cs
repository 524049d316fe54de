namespace Redress.Platform.Web;

/// <summary>The marks that social networks, campaigns and mailing services hang on a link, another one for each click, to follow who goes where.</summary>
internal static class ClickMarks
{
    private static readonly string[] Names = ["igsh", "igshid", "mc_cid", "mc_eid", "_ga", "_hsenc", "_hsmi", "mkt_tok"];
    private static readonly string[] Ends = ["clid", "clkid", "braid"];

    /// <param name="query">With or without its question mark.</param>
    /// <returns>What is left, without a question mark.</returns>
    public static string Without(string query) =>
        string.Join('&', query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsMark(pair.Split('=')[0])));

    private static bool IsMark(string name) =>
        name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
        || Names.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Ends.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
