namespace Redress.Letters.Write;

/// <summary>What the reader has told us so far; the pages carry it along, and nothing of it is stored before the last step.</summary>
internal sealed class LetterDraft
{
    /// <summary>Signed id of the letter it becomes, so that pressing twice makes one letter.</summary>
    public string? Letter { get; set; }

    public string? Zip { get; set; }

    public string? State { get; set; }

    public string? District { get; set; }

    public string[] To { get; set; } = [];

    public string? Own { get; set; }

    /// <summary>Which fact is cited, as <see cref="LetterIdeas"/> names it.</summary>
    public string? Fact { get; set; }

    public string? Ask { get; set; }

    public string? Template { get; set; }

    public string? Subject { get; set; }

    public string? Body { get; set; }

    /// <summary>The body we suggested last; where the reader left it as it was, another choice may replace it.</summary>
    public string? Suggested { get; set; }

    public string? Name { get; set; }

    public string? Street { get; set; }

    public string? City { get; set; }

    public string? Email { get; set; }

    /// <summary>A template of the reader's own, to be imported.</summary>
    public string? Import { get; set; }

    /// <summary>Whose letter the preview shows, from 0.</summary>
    public int Show { get; set; }

    /// <summary>The district a look-up of the street address gave, signed, so that the address is looked up once.</summary>
    public string? Located { get; set; }

    /// <summary>"address" where the reader asked to look up the street address.</summary>
    public string? By { get; set; }
}
