namespace Redress.Platform;

/// <summary>What was asked for could not be done; the message is one sentence for a person.</summary>
internal sealed class CommandFailure(string message) : Exception(message);
