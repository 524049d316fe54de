namespace Redress.Domain.Petitions.Log;

/// <summary>What a leaf records. The numbers are written into the log and stay the same for ever.</summary>
public enum LeafKind : byte
{
    /// <summary>A signature that counts from here on.</summary>
    Sign = 1,

    /// <summary>The signer took it back.</summary>
    Withdraw = 2,

    /// <summary>The operator took it out of the count.</summary>
    Invalidate = 3,

    /// <summary>The petition's text when it opened, or its new text.</summary>
    Text = 4,

    /// <summary>The petition closed: no signature follows.</summary>
    Close = 5,

    /// <summary>How many signatures the operator says there are.</summary>
    Count = 6,
}

/// <summary>How a signature was given.</summary>
public enum LeafMethod : byte
{
    None = 0,

    /// <summary>Through a button on the page that a mail led to.</summary>
    EmailConfirmed = 1,
    Paper = 2,
    Imported = 3,
}

/// <summary>Why a signature does not count anymore.</summary>
public enum LeafReason : byte
{
    None = 0,
    SignerAsked = 1,
    Erasure = 2,
    Duplicate = 3,
    DisposableAddress = 4,
    Automated = 5,
    Legal = 6,
    Moderator = 7,
}
