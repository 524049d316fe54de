namespace Redress.Reading.Extraction.Body;

/// <summary>One visual block of text: a paragraph, a heading, a list item, a table row.</summary>
internal sealed class Block
{
    public required string Text { get; init; }

    public required Region Region { get; init; }

    /// <summary>What inline elements that hold all of its text say.</summary>
    public required Traits Inline { get; init; }

    /// <summary>Characters that are not white space.</summary>
    public required int Chars { get; init; }

    public required int LinkChars { get; init; }

    public required int Links { get; init; }

    /// <summary>Characters in bold.</summary>
    public required int BoldChars { get; init; }

    /// <summary>Characters in italics.</summary>
    public required int ItalicChars { get; init; }

    /// <summary>Hashes of its longer words.</summary>
    public required int[] Terms { get; init; }

    /// <summary>Its wording in numbers.</summary>
    public Wording Wording { get; set; }

    public float LinkDensity => Chars == 0 ? 0 : (float)LinkChars / Chars;

    /// <summary>Running text: long enough, punctuated, hardly linked.</summary>
    public bool IsProse => Chars >= 60 && Wording.Stops > 0 && !Wording.EndsWithEllipsis && LinkDensity < 0.4f;
}
