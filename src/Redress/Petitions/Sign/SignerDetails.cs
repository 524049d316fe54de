using System.Text.Json;
using System.Text.Json.Serialization;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Privacy;

namespace Redress.Petitions.Sign;

/// <summary>Who signed. Only ever stored encrypted, as <see cref="Signature.Person"/>.</summary>
internal sealed record SignerDetails(string Name, string Email, string? Zip, string Country)
{
    [JsonIgnore]
    public EmailAddress Address => EmailAddress.Parse(Email, provider: null);

    [JsonIgnore]
    public SignerPlace Place => new(Zip is null ? null : Domain.Officials.Zip.Parse(Zip, provider: null), Country);

    public byte[] Encrypt(PersonalData data) => data.Encrypt(JsonSerializer.Serialize(this));

    /// <returns>Null where the person is forgotten.</returns>
    public static SignerDetails? Of(Signature signature, PersonalData data) =>
        signature.Person is { } person ? JsonSerializer.Deserialize<SignerDetails>(data.Decrypt(person)) : null;
}
