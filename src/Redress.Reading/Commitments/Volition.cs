using System.Collections.Frozen;
using Redress.Reading.Phrases;
using Redress.Reading.Sentences;

namespace Redress.Reading.Commitments;

/// <summary>Tells verbs that somebody can undertake from those that befall them or only predict.</summary>
internal static class Volition
{
    private const WordClass NoVerb = WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition | WordClass.Conjunction | WordClass.Possessive;

    /// <summary>"I will win", "we will see" and the like undertake nothing.</summary>
    private static readonly FrozenSet<string> Unwilled = Set("""
        be have see know need win lose become find get look feel think remember forget miss love like die survive suffer live happen hear understand grow fall rise
        want believe hope wait face experience enjoy regret say admit bet guess suppose seem appear prove end require mean matter depend cost owe deserve wish hate
        doubt fear realize notice recognize learn succeed fail prevail benefit gain receive inherit own possess kill shoot hurt belong contain consist exceed result
        remain exist respond sleep wake dream cry laugh smile assume imagine expect predict note argue disagree concede likely only all always rather been stand show
        lie otherwise better prefer screw beat pray count further like suspect mark come help ever dominate struggle try seek
        """);

    /// <summary>What people and bodies announce for a day: visits, votes, openings.</summary>
    private static readonly FrozenSet<string> Announced = Set("""
        visit travel host hold meet release publish open launch announce provide send invite appoint sign attend offer donate contribute introduce file appeal speak
        address testify join build create fund hire present submit investigate return reunite perform play tour leave replace stop suspend cut ban veto withdraw
        resign retire close distribute install deploy conduct hand unveil deliver convene issue kick sponsor resume reopen extend participate debate vote sue loop run cooperate comply
        """);

    public static bool IsWilled(in Word verb) =>
        verb.Shape is TokenShape.Lower && char.IsLetter(verb.Text[0]) && !verb.Is(NoVerb) && !Unwilled.Contains(verb.Text) && !verb.Text.EndsWith("ly", StringComparison.Ordinal);

    public static bool IsAnnounced(string verb) => Announced.Contains(verb);

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
