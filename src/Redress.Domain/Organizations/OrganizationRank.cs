using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Redress.Domain.Organizations;

/// <summary>
/// The published rule for which organizations a story shows first: those that share more of its topics; then, since a story does not know where its reader is,
/// those that work in a wider area; then by lot, drawn anew each day and the same for everybody. Nothing else enters.
/// </summary>
public static class OrganizationRank
{
    /// <param name="sharedTopics">How many topics it shares with the story.</param>
    /// <param name="facts">Where it works.</param>
    /// <param name="slug">Whose lot is drawn.</param>
    /// <param name="day">In UTC.</param>
    /// <returns>Smaller comes first.</returns>
    public static (int Topics, int Area, uint Lot) Of(int sharedTopics, (string? Country, string? State, string? Zip) facts, string slug, DateOnly day) =>
        (-sharedTopics, Area(facts), Lot(slug, day));

    private static int Area((string? Country, string? State, string? Zip) place) => place switch
    {
        { Country: null } => 0,
        { State: null } => 1,
        { Zip: null } => 2,
        _ => 3,
    };

    private static uint Lot(string slug, DateOnly day) => BinaryPrimitives.ReadUInt32BigEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {slug}")));
}
