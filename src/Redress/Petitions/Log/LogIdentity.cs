using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions.Log;
using Redress.Platform;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Petitions.Log;

/// <summary>Who the log is: its secret key, and its name, which stays the same once something was signed under it.</summary>
internal sealed class LogIdentity(IConfiguration configuration)
{
    private readonly Lazy<byte[]> _secret = new(() => KeyFile.Open(Path.Combine(DataFolder.Of(configuration), "keys", "log.key")));
    private volatile NoteKey? _fixed;

    /// <summary>The key by its public half, under the log's name.</summary>
    public async ValueTask<NoteKey> KeyAsync(RedressDb db, CancellationToken cancel)
    {
        if (_fixed is { } known)
        {
            return known;
        }

        var first = await db.Set<LogCheckpoint>().AsNoTracking().Where(checkpoint => checkpoint.Size > 0).OrderBy(checkpoint => checkpoint.Size).FirstOrDefaultAsync(cancel);
        var publicKey = Ed25519.PublicKeyOf(_secret.Value);

        if (first is null)
        {
            return new NoteKey(ConfiguredOrigin(publicKey), NoteKeyType.Log, publicKey);
        }

        return _fixed = new NoteKey(first.Note[..first.Note.IndexOf('\n', StringComparison.Ordinal)], NoteKeyType.Log, publicKey);
    }

    /// <summary>A signed note of a text.</summary>
    public SignedNote Sign(string text, NoteKey key) => new(text, [new NoteSignature(key.Name, key.Id, Ed25519.Sign(_secret.Value, Encoding.UTF8.GetBytes(text)))]);

    /// <summary>What the signer gets at once: a signed note that the commitment will be in the log within the merge delay.</summary>
    public async ValueTask<string> PromiseAsync(RedressDb db, Opening opening, DateTimeOffset now, CancellationToken cancel)
    {
        var key = await KeyAsync(db, cancel);
        return Sign(new SignedPromise(key.Name, opening.Petition, opening.Commit(), Leaf.HourOf(now)).ToString(), key).ToString();
    }

    /// <summary>The site's address without its scheme; where none is set, a name that no other log has.</summary>
    private string ConfiguredOrigin(byte[] publicKey) =>
        Uri.TryCreate(configuration["Site:Url"], UriKind.Absolute, out var site)
            ? $"{site.Authority}{site.AbsolutePath.TrimEnd('/')}/log"
            : $"redress.invalid/log-{Convert.ToHexStringLower(publicKey)[..16]}";
}
