using Redress.Domain.Petitions.Log;

namespace Redress.Petitions.Log;

/// <param name="Key">What it cosigns with.</param>
/// <param name="AddCheckpoint">Where checkpoints are shown to it.</param>
internal sealed record Witness(NoteKey Key, string AddCheckpoint);

/// <summary>Setting <c>Log:Witnesses</c>: for each witness its public key and its address, with a space between.</summary>
internal sealed class Witnesses(IConfiguration configuration)
{
    public IReadOnlyList<Witness> All { get; } = [.. (configuration.GetSection("Log:Witnesses").Get<string[]>() ?? []).Select(Parse)];

    private static Witness Parse(string setting) =>
        setting.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var key, var url] && NoteKey.TryParse(key, out var known) && known.Type is NoteKeyType.Witness && Uri.TryCreate(url, UriKind.Absolute, out _)
            ? new Witness(known, $"{url.TrimEnd('/')}/add-checkpoint")
            : throw new InvalidOperationException($"'{setting}' in Log:Witnesses is not a witness: it should be its public key (name+hash+key) and its address, with a space between.");
}
