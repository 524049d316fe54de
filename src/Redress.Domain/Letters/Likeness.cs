using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Redress.Domain.Letters;

/// <summary>
/// Tells nearly the same texts by MinHash over runs of three words, in 8 bands of 8 rows (Broder 1997; Leskovec, Rajaraman and Ullman,
/// Mining of Massive Datasets, 3.4): two texts share a band with probability 1 - (1 - J⁸)⁸, 0.99 at J = 0.9 and 0.03 at J = 0.5, where J
/// is the share of runs they have in common.
/// </summary>
public static class Likeness
{
    private const int Bands = 8;
    private const int Rows = 8;
    private const int Run = 3;

    /// <summary>The text's value in each band. Case, punctuation, accents and spaces make no difference.</summary>
    public static IReadOnlyList<long> BandsOf(string text)
    {
        var runs = Runs(Words(text)).Select(Hash).Distinct().ToList();
        var smallest = Enumerable.Range(0, Bands * Rows).Select(row => runs.Min(run => Mix(run, (ulong)row))).ToArray();
        return [.. smallest.Chunk(Rows).Select(band => (long)Hash(string.Join(' ', band)))];
    }

    private static List<string> Words(string text)
    {
        var plain = new StringBuilder();

        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                plain.Append(Rune.ToLowerInvariant(rune));
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(' ');
            }
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static IEnumerable<string> Runs(List<string> words) => words.Count <= Run
        ? [string.Join(' ', words)]
        : Enumerable.Range(0, words.Count - Run + 1).Select(i => string.Join(' ', words.GetRange(i, Run)));

    private static ulong Hash(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>One of a family of hash functions (the finalizer of SplitMix64).</summary>
    private static ulong Mix(ulong value, ulong row)
    {
        var mixed = value + (0x9E3779B97F4A7C15 * (row + 1));
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
