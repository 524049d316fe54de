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

    /// <summary>Stand between a cue and a clause only where the clause is a guess, or another's.</summary>
    private static readonly FrozenSet<string> Breaks = FrozenSet.Create(
        StringComparer.Ordinal,
        ",", ";", ":", "—", "who", "which", "if", "when", "whether", "suspects", "suspected", "thinks", "thought", "believes", "believed", "hopes", "hoped", "expects", "expected", "doubts", "fears",
        "because", "until", "unless", "before", "after", "how", "what", "why");

    public static bool Ends(string word) => Breaks.Contains(word);

    public static bool IsCue(string word) => Cues.Contains(word);
}
