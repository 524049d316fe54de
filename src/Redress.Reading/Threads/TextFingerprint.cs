using System.Security.Cryptography;
using System.Text;
using Redress.Reading.Terms;

namespace Redress.Reading.Threads;

/// <summary>What is kept of a text to recognize it again: plain data, to be stored with the story.</summary>
/// <param name="Exact">SHA-256 of the words in lower case, in hexadecimal: the same for texts that differ in spaces and marks only.</param>
/// <param name="Shingles">Hashes of every run of four words, ascending, without repeats.</param>
public sealed record TextFingerprint(string Exact, IReadOnlyList<uint> Shingles)
{
    private const int Run = 4;

    /// <summary>Enough of any article; what follows is not compared.</summary>
    private const int MostWords = 5_000;

    public static TextFingerprint Of(string text)
    {
        var words = TermReader.Read(text).Select(term => term.Word).ToArray();
        var exact = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))));
        var runs = Math.Max(Math.Min(words.Length, 1), Math.Min(words.Length, MostWords) - Run + 1);
        var shingles = Enumerable.Range(0, runs).Select(start => Hash(words.AsSpan(start, Math.Min(Run, words.Length - start))));
        return new TextFingerprint(exact, [.. shingles.Distinct().Order()]);
    }

    /// <summary>The share of runs of words the two texts have in common (Jaccard), from 0 to 1.</summary>
    public double Resemblance(TextFingerprint other)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < Shingles.Count && j < other.Shingles.Count;)
        {
            var order = Shingles[i].CompareTo(other.Shingles[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        var all = Shingles.Count + other.Shingles.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    private static uint Hash(ReadOnlySpan<string> words)
    {
        var hash = 14695981039346656037;
        foreach (var word in words)
        {
            foreach (var character in word)
            {
                hash = (hash ^ character) * 1099511628211;
            }

            hash = (hash ^ ' ') * 1099511628211;
        }

        return (uint)(hash >> 32);
    }
}
