using System.Globalization;

namespace Redress.Officials.Import;

/// <summary>Says what an import changes, a line each.</summary>
internal static class RosterChanges
{
    private const int Named = 20;

    public static IEnumerable<string> Between(RosterState before, RosterState after)
    {
        var lines = before.Officials.Count is 0 ? [$"First import: {Number(after.Officials.Count)} officials."] : OfOfficials(before.Officials, after.Officials).ToList();
        lines.AddRange(OfRows("ZIP code rows", before.Zips, after.Zips));
        lines.AddRange(OfRows("Outlines", before.Shapes, after.Shapes));
        return lines is [] ? ["Nothing changed."] : lines;
    }

    private static IEnumerable<string> OfOfficials(IReadOnlyDictionary<string, OfficialState> before, IReadOnlyDictionary<string, OfficialState> after)
    {
        var stayed = after.Where(official => before.ContainsKey(official.Key)).Select(official => (Before: before[official.Key], After: official.Value)).ToList();
        return
        [
            .. before.Where(official => !after.ContainsKey(official.Key)).Select(official => $"No longer listed: {official.Value.Name} ({Posts(official.Value)})").Order(StringComparer.Ordinal),
            .. after.Where(official => !before.ContainsKey(official.Key)).Select(official => $"New: {official.Value.Name} ({Posts(official.Value)})").Order(StringComparer.Ordinal),
            .. stayed.Where(o => o.Before.Posts != o.After.Posts).Select(o => $"{o.After.Name}: {Posts(o.Before)} before, now {Posts(o.After)}").Order(StringComparer.Ordinal),
            .. stayed.Where(o => o.Before.Name != o.After.Name).Select(o => $"{o.Before.Name} is now written {o.After.Name}").Order(StringComparer.Ordinal),
            .. Together("Contact details", stayed.Where(o => o.Before.Contacts != o.After.Contacts).Select(o => o.After.Name)),
            .. Together("Committees", stayed.Where(o => o.Before.Committees != o.After.Committees).Select(o => o.After.Name)),
            .. Together("Web forms", stayed.Where(o => o.Before.Form != o.After.Form).Select(o => o.After.Name)),
        ];
    }

    private static IEnumerable<string> Together(string what, IEnumerable<string> names)
    {
        var all = names.Order(StringComparer.Ordinal).ToList();
        var more = all.Count > Named ? $" and {Number(all.Count - Named)} more" : "";
        return all is [] ? [] : [$"{what} changed: {string.Join(", ", all.Take(Named))}{more}"];
    }

    private static IEnumerable<string> OfRows(string what, int? before, int? after) =>
        after is null || before == after ? [] : [$"{what}: {Number(after.Value)}{(before is 0 ? "" : $", {Number(before!.Value)} before")}"];

    private static string Posts(OfficialState official) => official.Posts.Replace("\n", ", ", StringComparison.Ordinal);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
