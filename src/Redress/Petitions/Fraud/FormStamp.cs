using System.Buffers.Binary;
using Redress.Platform.Privacy;

namespace Redress.Petitions.Fraud;

/// <summary>A mark in the form that tells when its page was made, which nobody else can make: a form that comes back at once was not read.</summary>
internal sealed class FormStamp(PersonalData data, TimeProvider clock)
{
    private const string Purpose = "petitions.form";

    public string New()
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes, clock.GetUtcNow().ToUnixTimeSeconds());
        return data.Token(Purpose, new Guid(bytes, bigEndian: true));
    }

    /// <returns>Null for no mark, or none of ours.</returns>
    public TimeSpan? Age(string? stamp)
    {
        if (data.ReadToken(Purpose, stamp) is not { } id)
        {
            return null;
        }

        var seconds = BinaryPrimitives.ReadInt64BigEndian(id.ToByteArray(bigEndian: true));
        return clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds);
    }
}
