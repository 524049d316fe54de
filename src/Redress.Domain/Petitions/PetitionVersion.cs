using System.Security.Cryptography;
using System.Text;

namespace Redress.Domain.Petitions;

/// <summary>One text of a petition, as people sign it. Once it was open it never changes; an edit makes another version.</summary>
public sealed class PetitionVersion
{
    internal PetitionVersion(Id<Petition> petitionId, int number, string title, string ask, string? background, string addressee, DateTimeOffset createdAt)
    {
        (PetitionId, Number) = (petitionId, number);
        (Title, Ask, Background, Addressee, CreatedAt) = (title, ask, background, addressee, createdAt);
    }

    public Id<Petition> PetitionId { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    /// <summary>What is asked, in one line.</summary>
    public string Title { get; private set; }

    /// <summary>What is asked, in full.</summary>
    public string Ask { get; private set; }

    /// <summary>Why it is asked.</summary>
    public string? Background { get; private set; }

    /// <summary>Who is asked: "the County Council of Oak Valley".</summary>
    public string Addressee { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>How many had signed an earlier version when this one took its place; they were asked whether they sign this one too.</summary>
    public long SignedBefore { get; set; }

    /// <summary>The text as it is hashed: addressee, title, ask and background, a blank line between them.</summary>
    public string Text => string.Join("\n\n", new[] { $"To {Addressee}", Title, Ask, Background }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8: what a signature commits to.</summary>
    public byte[] TextHash => SHA256.HashData(Encoding.UTF8.GetBytes(Text));

    /// <summary>Only for a text nobody could sign yet.</summary>
    internal void Rewrite(string title, string ask, string? background, string addressee, DateTimeOffset now) =>
        (Title, Ask, Background, Addressee, CreatedAt) = (title, ask, background, addressee, now);
}
