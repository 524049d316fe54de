using Redress.Domain.Officials;

namespace Redress.Domain.Petitions;

/// <summary>The state a ZIP code counts for, by its first three digits: coarse enough for a count, never enough to say who represents a person.</summary>
/// <remarks>Source: United States Postal Service, Labeling List L002, 3-digit ZIP code prefix matrix. Military and diplomatic mail has no state.</remarks>
public static class ZipStates
{
    /// <summary>First and last prefix of each run, and its state.</summary>
    private static readonly (int First, int Last, string State)[] Runs =
    [
        (5, 5, "NY"), (6, 7, "PR"), (8, 8, "VI"), (9, 9, "PR"), (10, 27, "MA"), (28, 29, "RI"), (30, 38, "NH"), (39, 49, "ME"), (50, 54, "VT"),
        (55, 55, "MA"), (56, 59, "VT"), (60, 69, "CT"), (70, 89, "NJ"), (100, 149, "NY"), (150, 196, "PA"), (197, 199, "DE"), (200, 200, "DC"),
        (201, 201, "VA"), (202, 205, "DC"), (206, 219, "MD"), (220, 246, "VA"), (247, 268, "WV"), (270, 289, "NC"), (290, 299, "SC"), (300, 319, "GA"),
        (320, 339, "FL"), (341, 342, "FL"), (344, 344, "FL"), (346, 347, "FL"), (349, 349, "FL"), (350, 369, "AL"), (370, 385, "TN"), (386, 397, "MS"),
        (398, 399, "GA"), (400, 427, "KY"), (430, 459, "OH"), (460, 479, "IN"), (480, 499, "MI"), (500, 528, "IA"), (530, 549, "WI"), (550, 567, "MN"),
        (569, 569, "DC"), (570, 577, "SD"), (580, 588, "ND"), (590, 599, "MT"), (600, 629, "IL"), (630, 658, "MO"), (660, 679, "KS"), (680, 693, "NE"),
        (700, 714, "LA"), (716, 729, "AR"), (730, 732, "OK"), (733, 733, "TX"), (734, 749, "OK"), (750, 799, "TX"), (800, 816, "CO"), (820, 831, "WY"),
        (832, 838, "ID"), (840, 847, "UT"), (850, 865, "AZ"), (870, 884, "NM"), (885, 885, "TX"), (889, 898, "NV"), (900, 961, "CA"), (967, 968, "HI"),
        (969, 969, "GU"), (970, 979, "OR"), (980, 994, "WA"), (995, 999, "AK"),
    ];

    /// <summary>ZIP codes that their prefix tells wrongly.</summary>
    private static readonly Dictionary<string, string> Strays = new(StringComparer.Ordinal)
    {
        ["06390"] = "NY",
        ["73949"] = "TX",
        ["83414"] = "WY",
        ["96799"] = "AS",
        ["96950"] = "MP",
        ["96951"] = "MP",
        ["96952"] = "MP",
    };

    private static readonly string?[] ByPrefix = Spread();

    /// <returns>Two letters; null where a prefix is of no state or not in use.</returns>
    public static string? Of(Zip zip) => Strays.GetValueOrDefault(zip.Digits) ?? ByPrefix[int.Parse(zip.Prefix, provider: null)];

    private static string?[] Spread()
    {
        var states = new string?[1000];

        foreach (var (first, last, state) in Runs)
        {
            Array.Fill(states, state, first, last - first + 1);
        }

        return states;
    }
}
