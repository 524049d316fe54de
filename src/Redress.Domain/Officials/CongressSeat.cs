using System.Globalization;

namespace Redress.Domain.Officials;

/// <summary>Ids of seats in Congress, and which Congress is in session.</summary>
public static class CongressSeat
{
    public const string SenateBody = "us-senate";
    public const string HouseBody = "us-house";

    public static string Senate(string state) => $"{SenateBody}:{state}";

    public static string House(District district) => $"{HouseBody}:{district}";

    /// <returns>Null for a post that is not in the House.</returns>
    public static District? HouseDistrict(string post) =>
        post.Split(':') is [HouseBody, { } name] && District.TryParse(name, null, out var district) ? district : null;

    /// <summary>The division a House district is: an at-large one is its state.</summary>
    public static string Division(District district)
    {
        var state = Jurisdiction.Find(district.State)!;
        return district.Number == 0 ? state.DivisionId : string.Create(CultureInfo.InvariantCulture, $"{state.DivisionId}/cd:{district.Number}");
    }

    /// <summary>The number of the Congress in session: a new one begins on January 3 of odd years (20th Amendment).</summary>
    public static int Congress(DateOnly day)
    {
        var year = day is { Month: 1, Day: < 3 } ? day.Year - 1 : day.Year;
        return ((year - 1789) / 2) + 1;
    }
}
