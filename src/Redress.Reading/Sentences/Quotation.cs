namespace Redress.Reading.Sentences;

/// <summary>A stretch between quotation marks, both included.</summary>
/// <param name="Start">Offset of the opening mark.</param>
/// <param name="End">Offset after the closing mark, or after the paragraph where it is missing.</param>
internal readonly record struct Quotation(int Start, int End);
