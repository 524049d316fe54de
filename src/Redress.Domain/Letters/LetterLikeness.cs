using Redress.Domain.Stories;

namespace Redress.Domain.Letters;

/// <summary>One of a letter's band values (see <see cref="Likeness"/>): letters about a story that share one are nearly the same.</summary>
public sealed class LetterLikeness
{
    public required Id<Letter> LetterId { get; init; }

    public required Id<Story> StoryId { get; init; }

    public required int Band { get; init; }

    public required long Value { get; init; }
}

/// <summary>Holds the place of a letter to an office for a week. Its key is a keyed hash of sender, office and one band of the text, so that the database lets no second nearly-same letter in.</summary>
public sealed class LetterClaim
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>In hexadecimal.</summary>
    public required string Key { get; init; }

    public required Id<Letter> LetterId { get; init; }

    public required DateTimeOffset Until { get; init; }
}
