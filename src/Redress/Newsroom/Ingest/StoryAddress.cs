namespace Redress.Newsroom.Ingest;

/// <summary>One address for one story: without the fragment and the marks that campaigns and networks add.</summary>
internal static class StoryAddress
{
    private static readonly string[] Marks = ["fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "_ga"];

    public static Uri Canonical(Uri url)
    {
        var kept = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsMark(pair.Split('=')[0]));
        return new UriBuilder(url) { Fragment = "", Query = string.Join('&', kept) }.Uri;
    }

    private static bool IsMark(string name) =>
        name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Marks.Contains(name, StringComparer.OrdinalIgnoreCase);
}
