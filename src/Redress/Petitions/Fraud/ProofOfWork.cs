using System.Globalization;
using System.Numerics;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Privacy;

namespace Redress.Petitions.Fraud;

/// <summary>A small sum of work that a browser does in seconds and a program must do for each signature (after hashcash): find a number whose SHA-256 with the task begins with so many zero bits.
/// The task is bound to one address and petition, so that work done serves nothing else. Nothing is stored.</summary>
internal sealed class ProofOfWork(PersonalData data, TimeProvider clock)
{
    /// <summary>A quarter of a million hashes on average: half a second on a desk, two on a phone.</summary>
    public const int FewestBits = 18;

    public const int MostBits = 20;

    private static readonly TimeSpan Valid = TimeSpan.FromHours(1);

    /// <param name="petition">Which petition.</param>
    /// <param name="emailKey">Keyed hash of the address.</param>
    /// <param name="bits">How hard.</param>
    /// <returns>The task: expiry, bits and a keyed hash, with dots between them.</returns>
    public string NewTask(Id<Petition> petition, byte[] emailKey, int bits) => Task(clock.GetUtcNow().Add(Valid).ToUnixTimeSeconds(), bits, petition, emailKey);

    /// <returns>Whether it is a task of ours for this address and petition, not expired, and <paramref name="proof"/> solves it.</returns>
    public bool Solves(string? task, string? proof, Id<Petition> petition, byte[] emailKey) =>
        proof is { Length: > 0 and <= 20 }
        && task?.Split('.') is [var expires, var bits, _]
        && long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var until)
        && int.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var zeros)
        && zeros >= FewestBits
        && until >= clock.GetUtcNow().ToUnixTimeSeconds()
        && task == Task(until, zeros, petition, emailKey)
        && ZeroBits(task, proof) >= zeros;

    /// <summary>Leading zero bits of SHA-256 over task, colon and proof.</summary>
    public static int ZeroBits(string task, string proof)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.ASCII.GetBytes($"{task}:{proof}"), hash);
        return BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt64BigEndian(hash));
    }

    private string Task(long until, int bits, Id<Petition> petition, byte[] emailKey)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{until}.{bits}");
        return $"{head}.{Convert.ToHexStringLower(data.Key($"{head}.{petition}.{Convert.ToHexStringLower(emailKey)}", "petitions/work"))}";
    }
}
