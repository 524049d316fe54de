using System.Text.Json;
using Redress.Domain.Letters;
using Redress.Platform.Privacy;

namespace Redress.Letters;

/// <summary>What of a letter is personal; only ever stored encrypted.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Own">Why it matters to the sender; stands first.</param>
/// <param name="Body">The rest, with fields of the official still open.</param>
/// <param name="Suggested">The text that was suggested to the sender, to tell their own words from it.</param>
/// <param name="Ask">The question alone, for a call.</param>
/// <param name="Name">Of the sender.</param>
/// <param name="Zip">Their ZIP code or postcode.</param>
/// <param name="State">Two-letter code; null elsewhere.</param>
/// <param name="Email">Null where they gave none.</param>
internal sealed record LetterContent(string Subject, string Own, string Body, string Suggested, string Ask, string Name, string Zip, string? State, string? Email)
{
    /// <summary>What only the gateway of Congress asks for; null for other routes.</summary>
    public GatewayDetails? Gateway { get; init; }
}

/// <summary>The sender's home, gone as soon as the letter ended.</summary>
internal sealed record LetterHome(string? Street, string? City);

/// <param name="Prefix">Mr., Ms., …</param>
/// <param name="FirstName">Given name.</param>
/// <param name="LastName">Family name.</param>
/// <param name="Topic">One of the gateway's topics.</param>
internal sealed record GatewayDetails(string Prefix, string FirstName, string LastName, string Topic);

internal static class SealedLetters
{
    public static byte[] Seal<T>(this PersonalData data, T content) => data.Encrypt(JsonSerializer.Serialize(content, JsonSerializerOptions.Web));

    /// <returns>Null once the letter was scrubbed.</returns>
    public static LetterContent? ContentOf(this PersonalData data, Letter letter) =>
        letter.Content is { } content ? JsonSerializer.Deserialize<LetterContent>(data.Decrypt(content), JsonSerializerOptions.Web) : null;

    public static LetterHome HomeOf(this PersonalData data, Letter letter) =>
        letter.Home is { } home ? JsonSerializer.Deserialize<LetterHome>(data.Decrypt(home), JsonSerializerOptions.Web)! : new LetterHome(null, null);
}
