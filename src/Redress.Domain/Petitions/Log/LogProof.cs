using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Redress.Domain.Petitions.Log;

/// <summary>That an entry is in the log, to be checked without the log (C2SP tlog-proof@v1).</summary>
/// <param name="Extra">What the entry was made of; null where the proof does not say.</param>
/// <param name="Index">Where the entry stands.</param>
/// <param name="Hashes">Its siblings from the leaf up.</param>
/// <param name="Checkpoint">The signed checkpoint, as it was published.</param>
public sealed record LogProof(byte[]? Extra, long Index, IReadOnlyList<TreeHash> Hashes, string Checkpoint)
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const int MostHashes = 63;

    public override string ToString()
    {
        var text = new StringBuilder(Header).Append('\n');

        if (Extra is not null)
        {
            text.Append("extra ").Append(Convert.ToBase64String(Extra)).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"index {Index}\n");

        foreach (var hash in Hashes)
        {
            text.Append(hash).Append('\n');
        }

        return text.Append('\n').Append(Checkpoint).ToString();
    }

    public static bool TryParse([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out LogProof proof)
    {
        proof = null;
        var split = text?.IndexOf("\n\n", StringComparison.Ordinal) ?? -1;

        if (split < 0 || text![..split].Split('\n') is not [Header, .. var lines])
        {
            return false;
        }

        var extra = lines is [['e', 'x', 't', 'r', 'a', ' ', .. var encoded], ..] ? StrictBase64.Decode(encoded) : null;

        if ((extra is null ? lines : lines[1..]) is not [['i', 'n', 'd', 'e', 'x', ' ', .. var number], .. var hashLines] || hashLines.Length > MostHashes
            || !StrictNumber.TryParse(number, out var index))
        {
            return false;
        }

        var hashes = hashLines.Where(line => TreeHash.TryParse(line, out _)).Select(line => TreeHash.TryParse(line, out var hash) ? hash : default).ToList();
        proof = hashes.Count == hashLines.Length ? new LogProof(extra, index, hashes, text[(split + 2)..]) : null;
        return proof is not null;
    }
}
