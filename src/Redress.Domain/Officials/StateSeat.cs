using System.Text;

namespace Redress.Domain.Officials;

/// <summary>Which of a state's chambers: the upper one is also the only one (Nebraska, the District of Columbia).</summary>
public enum StateChamber
{
    Upper,
    Lower,
}

/// <summary>Ids of seats in state legislatures, such as <c>us-ak-lower:14</c>.</summary>
public static class StateSeat
{
    /// <param name="state">Two-letter code.</param>
    /// <param name="chamber">The chamber.</param>
    /// <param name="district">The district's name however a source writes it: <c>14</c>, <c>014</c>, <c>00T</c>, <c>Belknap 1</c>, <c>1st Barnstable District</c>.</param>
    public static string PostId(string state, StateChamber chamber, string district) =>
        $"us-{state.ToLowerInvariant()}-{(chamber is StateChamber.Upper ? "upper" : "lower")}:{Name(district)}";

    public static string Governor(string state) => $"us-{state.ToLowerInvariant()}-governor";

    /// <summary>One spelling for each district: lower case, hyphens, no leading zeros, no word "district".</summary>
    private static string Name(string district)
    {
        var plain = new StringBuilder();

        foreach (var c in district.ToLowerInvariant().Replace("&", "and", StringComparison.Ordinal))
        {
            plain.Append(char.IsLetterOrDigit(c) ? c : '-');
        }

        var words = plain.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not "district")
            .Select(word => word.TrimStart('0') is { Length: > 0 } rest ? rest : "0");
        return string.Join('-', words);
    }
}
