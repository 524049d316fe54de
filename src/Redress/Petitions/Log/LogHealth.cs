namespace Redress.Petitions.Log;

/// <summary>How the log fares on this node.</summary>
internal sealed class LogHealth
{
    private volatile string? _refusal;

    /// <summary>Why nothing is signed; null where all is well.</summary>
    public string? Refusal
    {
        get => _refusal;
        set => _refusal = value;
    }

    public bool HasAskedWitnesses { get; set; }
}
