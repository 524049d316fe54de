namespace Redress.Domain.Commitments;

public enum CommitmentStatus
{
    /// <summary>Neither kept nor broken as far as anybody has shown.</summary>
    Open,

    Kept,

    Broken,

    /// <summary>Whoever made it took it back, or what it was about is gone.</summary>
    Dropped,
}
