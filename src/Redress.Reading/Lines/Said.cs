namespace Redress.Reading.Lines;

/// <summary>A candidate for a Said line.</summary>
/// <param name="Who">The speaker.</param>
/// <param name="Text">What was said, without outer marks.</param>
/// <param name="IsQuoted">Whether in the speaker's own words.</param>
/// <param name="Start">Its offset in the article's text.</param>
/// <param name="Cites">Its sentences.</param>
internal sealed record Said(string Who, string Text, bool IsQuoted, int Start, IReadOnlyList<int> Cites)
{
    public int WordCount { get; } = Text.Count(c => c is ' ') + 1;

    /// <summary>Whether it starts within somebody else's sentence.</summary>
    public bool IsFragment => Text is [var first, ..] && char.IsLower(first);
}
