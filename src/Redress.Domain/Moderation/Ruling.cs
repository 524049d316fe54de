namespace Redress.Domain.Moderation;

/// <summary>What a person wants to decide.</summary>
/// <param name="Verdict">Which way.</param>
/// <param name="Reason">The code of the reason, for a rejection.</param>
/// <param name="Note">Told to the submitter.</param>
/// <param name="WantsSecondLook">Whether another person has to look before it takes effect.</param>
public sealed record Ruling(Verdict Verdict, string? Reason = null, string? Note = null, bool WantsSecondLook = false);
