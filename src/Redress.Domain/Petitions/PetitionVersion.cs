using System.Security.Cryptography;
using System.Text;

namespace Redress.Domain.Petitions;

/// <summary>One text of a petition, as people sign it. It never changes; an edit makes another version.</summary>
public sealed class PetitionVersion
{
    public required Id<Petition> PetitionId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>What is asked, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>What is asked, in full.</summary>
    public required string Ask { get; init; }

    /// <summary>Why it is asked.</summary>
    public string? Background { get; init; }

    /// <summary>Who is asked: "the County Council of Oak Valley".</summary>
    public required string Addressee { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The text as it is hashed: addressee, title, ask and background, a blank line between them.</summary>
    public string Text => string.Join("\n\n", new[] { $"To {Addressee}", Title, Ask, Background }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8: what a signature commits to.</summary>
    public byte[] TextHash => SHA256.HashData(Encoding.UTF8.GetBytes(Text));
}
