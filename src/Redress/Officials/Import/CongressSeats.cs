using System.Globalization;
using Redress.Domain.Officials;

namespace Redress.Officials.Import;

/// <summary>Every seat of Congress, held or not.</summary>
internal static class CongressSeats
{
    public static IEnumerable<Post> All(string roster) => Jurisdiction.All.SelectMany(state => Senate(state, roster).Concat(House(state, roster)));

    public static string Senate(string state) => $"us-senate:{state}";

    public static string House(District district) => $"us-house:{district}";

    private static IEnumerable<Post> Senate(Jurisdiction state, string roster) => state.Senators == 0 ? [] :
    [
        new Post
        {
            Id = Senate(state.Code), Roster = roster, Body = "United States Senate", Title = "Senator", Area = state.Name,
            DivisionId = Division(state), Seats = state.Senators,
        },
    ];

    private static IEnumerable<Post> House(Jurisdiction state, string roster) =>
        from number in state.IsAtLarge ? [0] : Enumerable.Range(1, state.HouseSeats)
        select new Post
        {
            Id = House(new District(state.Code, number)),
            Roster = roster,
            Body = "United States House of Representatives",
            Title = state.HouseTitle,
            Area = number == 0 ? state.Name : $"{state.Name}, district {number}",
            DivisionId = number == 0 ? Division(state) : string.Create(CultureInfo.InvariantCulture, $"{Division(state)}/cd:{number}"),
            Seats = 1,
        };

    private static string Division(Jurisdiction state) => state.Code switch
    {
        "DC" => "ocd-division/country:us/district:dc",
        "AS" or "GU" or "MP" or "PR" or "VI" => $"ocd-division/country:us/territory:{state.Code.ToLowerInvariant()}",
        _ => $"ocd-division/country:us/state:{state.Code.ToLowerInvariant()}",
    };
}
