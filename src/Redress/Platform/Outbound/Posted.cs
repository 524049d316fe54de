namespace Redress.Platform.Outbound;

/// <summary>What came of a message posted to another server.</summary>
internal abstract record Posted;

internal sealed record PostTaken : Posted;

/// <param name="Why">A sentence, without what was posted.</param>
internal sealed record PostRefused(string Why) : Posted;
