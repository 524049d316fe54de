namespace Redress.Reading.People;

/// <summary>Everyone a story names, and each place where it names or stands for them.</summary>
/// <param name="People">By first appearance.</param>
/// <param name="Mentions">In the order of the text.</param>
public sealed record Cast(IReadOnlyList<Person> People, IReadOnlyList<Mention> Mentions);

/// <summary>A stretch of text that names a person ("Mr. Trump", "the Tulsa police chief").</summary>
/// <param name="Start">First UTF-16 offset.</param>
/// <param name="End">Offset after the last character.</param>
/// <param name="Person">Whom it stands for.</param>
public sealed record Mention(int Start, int End, Person Person);
