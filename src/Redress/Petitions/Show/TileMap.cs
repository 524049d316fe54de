using Redress.Petitions.Count;

namespace Redress.Petitions.Show;

/// <summary>The states as squares of one size, roughly where they lie; how dark one is tells its share.</summary>
internal static class TileMap
{
    private const int Pitch = 25;

    private static readonly string[] Rows =
    [
        "..........ME",
        ".....WI...VTNH",
        "WAIDMTNDMNILMI.NYMA",
        "ORNVWYSDIAINOHPANJCTRI",
        "CAUTCONEMOKYWVVAMDDE",
        ".AZNMKSARTNNCSCDC",
        "...OKLAMSALGA",
        "HIAK.TX....FL",
    ];

    public static IReadOnlyList<Tile> Of(IReadOnlyList<RegionCount> regions)
    {
        var counts = regions.ToDictionary(region => region.Region, region => region.Count, StringComparer.Ordinal);
        var most = Squares().Max(square => counts.GetValueOrDefault($"US-{square.State}"));
        return [.. Squares().Select(square => Tile(square.State, square.X, square.Y, counts.GetValueOrDefault($"US-{square.State}"), most))];
    }

    private static Tile Tile(string state, int x, int y, long count, long most) =>
        new(state, x * Pitch, y * Pitch, count, count == 0 ? 0 : (int)Math.Ceiling(4.0 * count / most));

    private static IEnumerable<(string State, int X, int Y)> Squares()
    {
        for (var y = 0; y < Rows.Length; y++)
        {
            for (int i = 0, x = 0; i < Rows[y].Length; x++)
            {
                if (Rows[y][i] is '.')
                {
                    i++;
                    continue;
                }

                yield return (Rows[y].Substring(i, 2), x, y);
                i += 2;
            }
        }
    }
}

/// <param name="State">Two letters.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Count">Signatures.</param>
/// <param name="Shade">0 for none to 4.</param>
internal sealed record Tile(string State, int X, int Y, long Count, int Shade);
