namespace Redress.Domain.Petitions;

public enum SignatureState
{
    /// <summary>Signed; the link in the mail has not been used.</summary>
    Pending,

    /// <summary>Counts.</summary>
    Confirmed,

    /// <summary>Confirmed, but does not count before a person has looked at it.</summary>
    Held,

    /// <summary>Taken back by the signer.</summary>
    Withdrawn,

    /// <summary>Taken out by a moderator.</summary>
    Invalidated,

    /// <summary>Never confirmed; the person is forgotten.</summary>
    Expired,
}

/// <summary>What speaks against counting a signature at once.</summary>
public enum HoldReason
{
    /// <summary>The address is of a provider that hands out mailboxes for minutes.</summary>
    DisposableAddress,

    /// <summary>Many spellings of one mailbox were tried.</summary>
    ManySpellings,

    /// <summary>Mail to the address came back.</summary>
    AddressBounced,

    /// <summary>It came as a program's would: too fast, and among very many from one network that did no work.</summary>
    Automated,

    /// <summary>A moderator wants to look at it.</summary>
    Moderator,
}

/// <summary>Why a signature stopped counting. The numbers are those of the log.</summary>
public enum RemovalReason
{
    SignerAsked = 1,
    Erasure = 2,
    Duplicate = 3,
    DisposableAddress = 4,
    Automated = 5,
    Legal = 6,
    Moderator = 7,
}

/// <summary>What a signer is to be told by mail.</summary>
public enum SignatureMail
{
    /// <summary>The link that confirms.</summary>
    Confirm,

    /// <summary>Somebody signed again with this address: how the signature stands.</summary>
    Standing,

    /// <summary>A moderator decided about it.</summary>
    Decision,

    /// <summary>The text was changed: whether they sign the new one too.</summary>
    NewVersion,
}
