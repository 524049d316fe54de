using Redress.Domain.Officials;

namespace Redress.Officials.Import.Congress;

/// <summary>Every seat of Congress, held or not.</summary>
internal static class CongressPosts
{
    public static IEnumerable<Post> All(string roster) => Jurisdiction.All.SelectMany(state => Senate(state, roster).Concat(House(state, roster)));

    private static IEnumerable<Post> Senate(Jurisdiction state, string roster) => state.Senators == 0 ? [] :
    [
        new Post
        {
            Id = CongressSeat.Senate(state.Code), Roster = roster, Body = "United States Senate", Title = "Senator", Area = state.Name,
            DivisionId = state.DivisionId, Seats = state.Senators,
        },
    ];

    private static IEnumerable<Post> House(Jurisdiction state, string roster) =>
        from number in state.IsAtLarge ? [0] : Enumerable.Range(1, state.HouseSeats)
        let district = new District(state.Code, number)
        select new Post
        {
            Id = CongressSeat.House(district),
            Roster = roster,
            Body = "United States House of Representatives",
            Title = state.HouseTitle,
            Area = $"{OfficialsDirectory.Area(district)}",
            DivisionId = CongressSeat.Division(district),
            Seats = 1,
        };
}
