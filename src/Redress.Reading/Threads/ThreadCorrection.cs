namespace Redress.Reading.Threads;

/// <summary>An editor's word on two stories that were decided otherwise.</summary>
/// <param name="Closeness">How close the two were, by <see cref="ThreadFinder.Closeness"/>, when the editor decided. Keep it with the correction: it is all that is learned from.</param>
/// <param name="BelongTogether">Whether they tell one event.</param>
public sealed record ThreadCorrection(double Closeness, bool BelongTogether);
