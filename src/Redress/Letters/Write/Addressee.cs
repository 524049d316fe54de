using Redress.Officials.Letter;

namespace Redress.Letters.Write;

/// <summary>Somebody a letter can go to, with what is known of their office.</summary>
/// <param name="Id">The official.</param>
/// <param name="Name">As in a greeting: "Senator Rivera".</param>
/// <param name="LastName">Family name.</param>
/// <param name="Body">The body they sit in.</param>
/// <param name="State">Two-letter code; null elsewhere.</param>
/// <param name="Committee">A committee that handles the story's topic, where they have a seat on it.</param>
/// <param name="YouChose">The reader said so; the ZIP code alone does not tell.</param>
/// <param name="Facts">Greeting, envelope and routes.</param>
internal sealed record Addressee(string Id, string Name, string LastName, string Body, string? State, string? Committee, bool YouChose, LetterFacts Facts)
{
    /// <summary>The longest message the office's form takes.</summary>
    public int? Limit => Facts.Form?.MaxMessageLength;

    public IReadOnlyDictionary<string, string?> Fields => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["official.title"] = Facts.Title,
        ["official.name"] = Facts.Name,
        ["official.last_name"] = LastName,
        ["official.body"] = Body,
        ["official.area"] = Facts.Area,
    };
}

/// <summary>A district that may be the reader's.</summary>
/// <param name="District">As look-ups write it.</param>
/// <param name="Name">Who holds its seat; null where it is vacant.</param>
internal sealed record Candidate(string District, string? Name);
