namespace Redress.Reading.People;

/// <summary>Everyone a story names, and each place where it names or stands for them.</summary>
/// <param name="People">By first appearance.</param>
/// <param name="Mentions">In the order of the text, without overlap.</param>
public sealed record Cast(IReadOnlyList<Person> People, IReadOnlyList<Mention> Mentions);

/// <summary>A stretch of text that names a person or stands for one ("Mr. Trump", "the mayor", "she").</summary>
/// <param name="Start">First UTF-16 offset.</param>
/// <param name="End">Offset after the last character.</param>
/// <param name="Person">Whom it stands for.</param>
/// <param name="Kind">How it stands for them.</param>
public sealed record Mention(int Start, int End, Person Person, MentionKind Kind);

public enum MentionKind
{
    /// <summary>A name, with the titles right before it.</summary>
    Name,

    /// <summary>A role that only this person has in the story: "the mayor".</summary>
    Role,

    /// <summary>"he" or "she", where the text before leaves one person.</summary>
    Pronoun,
}
