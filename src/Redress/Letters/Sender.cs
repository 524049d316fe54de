using Redress.Domain;
using Redress.Platform.Privacy;

namespace Redress.Letters;

/// <summary>Tells one sender from another without keeping who they are.</summary>
internal static class Sender
{
    /// <summary>By e-mail address; where none was given, by name and ZIP code.</summary>
    public static byte[] Key(PersonalData data, LetterContent content) => EmailAddress.TryParse(content.Email, null, out var address)
        ? data.Key(address, "letters")
        : data.Key($"{content.Name.ToUpperInvariant()}\n{content.Zip}", "letters");
}
