using Redress.Domain.Petitions.Log;

namespace Redress.Petitions.Log;

/// <summary>The log's public key and then those of its witnesses, one a line: <c>/log/key</c>.</summary>
internal static class PublicKeys
{
    public static string Of(NoteKey log, Witnesses witnesses) => string.Concat(witnesses.All.Select(witness => witness.Key).Prepend(log).Select(key => $"{key}\n"));

    /// <returns>Null where the first line is no log's key, or a further one no witness's.</returns>
    public static IReadOnlyList<NoteKey>? Read(string? text)
    {
        var keys = text?.TrimEnd('\n').Split('\n').Select(line => NoteKey.TryParse(line, out var key) ? key : null).ToList() ?? [];
        return keys is [{ Type: NoteKeyType.Log }, .. var rest] && rest.All(key => key?.Type is NoteKeyType.Witness) && text == string.Concat(keys.Select(key => $"{key}\n")) ? [.. keys.OfType<NoteKey>()] : null;
    }
}
