namespace Redress.Domain.Letters;

/// <summary>A way a letter reaches an office.</summary>
public enum DeliveryRoute
{
    /// <summary>The office's own contact form, which the sender fills in.</summary>
    WebForm,

    /// <summary>From our mail server to the office's address, answers to the sender.</summary>
    Email,

    /// <summary>A call by the sender.</summary>
    Phone,

    /// <summary>A printed letter, which the sender posts.</summary>
    Post,

    /// <summary>The gateway of Congress (CWC), where the operator is approved for it.</summary>
    Gateway,

    /// <summary>Another service that finds the official and sends the letter.</summary>
    HandOff,
}

public enum CallOutcome
{
    /// <summary>Somebody answered.</summary>
    Contact,

    /// <summary>A message was left.</summary>
    Voicemail,

    /// <summary>Nobody answered and no message could be left.</summary>
    Unavailable,
}
