using System.Collections.Frozen;

namespace Redress.Reading.Commitments;

/// <summary>Verbs by which somebody gives their own word.</summary>
internal static class Reporting
{
    private static readonly FrozenSet<string> Cues = FrozenSet.Create(
        StringComparer.Ordinal,
        "said", "says", "say", "saying", "told", "tells", "telling", "added", "adds", "adding", "announced", "announces", "announcing", "promised", "promises", "promising", "pledged",
        "pledges", "vowed", "vows", "vowing", "insisted", "insists", "insist", "insisting", "indicated", "indicates", "stated", "states", "declared", "declares", "confirmed", "confirms",
        "wrote", "tweeted", "reiterated", "repeated", "maintained", "assured", "warned", "stressed", "testified", "acknowledged", "signaled", "swore", "agreed", "noted");

    public static bool IsCue(string word) => Cues.Contains(word);
}
