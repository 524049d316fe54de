using CsCheck;

namespace Redress.Tests.Reading.Fuzz;

/// <summary>One small damage to a text.</summary>
/// <param name="Kind">Which.</param>
/// <param name="At">Where, as a share of the length.</param>
/// <param name="Length">Over how many characters.</param>
/// <param name="From">From where the characters come that are put there, as a share of the length.</param>
internal sealed record Mutation(MutationKind Kind, double At, int Length, double From)
{
    private const string Marks = "<>\"'&;=/!-[]{}\\\0\ud800\u2028“”‘.,\n";

    public static readonly Gen<Mutation> Any = Gen.Select(
        Gen.Int[0, Enum.GetValues<MutationKind>().Length - 1], Gen.Double[0, 1], Gen.Int[1, 400], Gen.Double[0, 1], (kind, at, length, from) => new Mutation((MutationKind)kind, at, length, from));

    public string Apply(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var at = Index(text, At);
        var end = Math.Min(at + Length, text.Length);
        var other = Index(text, From);
        var piece = text.Substring(other, Math.Min(Length, text.Length - other));
        return Kind switch
        {
            MutationKind.Delete => text.Remove(at, end - at),
            MutationKind.Copy => text.Insert(at, piece),
            MutationKind.Repeat => text.Insert(at, string.Concat(Enumerable.Repeat(piece, 50))),
            MutationKind.Mark => text.Insert(at, Marks[(int)(From * (Marks.Length - 1))].ToString()),
            MutationKind.Unmark => string.Concat(text.AsSpan(0, at), text[at..end].Replace(Marks[(int)(From * (Marks.Length - 1))], ' '), text.AsSpan(end)),
            MutationKind.CutOff => text[..at],
        };
    }

    private static int Index(string text, double share) => (int)(share * (text.Length - 1));
}

internal enum MutationKind
{
    Delete,
    Copy,
    Repeat,
    Mark,
    Unmark,
    CutOff,
}
