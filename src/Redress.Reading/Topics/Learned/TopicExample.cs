namespace Redress.Reading.Topics.Learned;

/// <summary>A text and the labels a desk gave it.</summary>
/// <param name="Headline">May be empty where there is a text.</param>
/// <param name="Text">May be empty where there is a headline.</param>
/// <param name="Labels">The desk's own names; none means that no label fits.</param>
public sealed record TopicExample(string Headline, string Text, IReadOnlyList<string> Labels);

/// <summary>What a <see cref="TopicModel"/> makes of one label for one text.</summary>
/// <param name="Name">The label.</param>
/// <param name="Score">The probability that a desk would assign it, between 0 and 1, as its examples teach.</param>
/// <param name="Assigned">Whether the model assigns it.</param>
public sealed record LabelScore(string Name, double Score, bool Assigned);
