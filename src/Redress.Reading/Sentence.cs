namespace Redress.Reading;

/// <summary>The unit of evidence: one sentence, shown as ¶ <paramref name="N"/>.</summary>
/// <param name="N">Its number within the story, from 1.</param>
/// <param name="Paragraph">The number of its paragraph, from 1.</param>
/// <param name="Start">First UTF-16 offset in the article's text.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Text">The characters from <paramref name="Start"/> to <paramref name="End"/>, unchanged.</param>
public sealed record Sentence(int N, int Paragraph, int Start, int End, string Text);
