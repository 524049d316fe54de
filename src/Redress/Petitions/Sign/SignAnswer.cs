namespace Redress.Petitions.Sign;

/// <summary>What comes of signing. Whether the address was known is in none of them.</summary>
internal abstract record SignAnswer
{
    /// <summary>Stored for good; the next step is a mail.</summary>
    /// <param name="MailAfter">How long it waits.</param>
    public sealed record Accepted(TimeSpan MailAfter) : SignAnswer;

    /// <summary>Nothing is stored yet: the browser has a sum to do first, or the person a wait.</summary>
    public sealed record Challenged(string Task) : SignAnswer;

    /// <summary>A flood from one network.</summary>
    public sealed record TooMany : SignAnswer;

    /// <param name="Problems">What is wrong with which answer, in the order of the form.</param>
    public sealed record Invalid(IReadOnlyList<SignProblem> Problems) : SignAnswer;

    /// <summary>The text was edited since the signer read it.</summary>
    public sealed record TextChanged : SignAnswer;

    public sealed record Closed : SignAnswer;

    public sealed record NoSuchPetition : SignAnswer;

    /// <summary>Too many wait already, or the database does not answer: nothing is stored, and the form is kept.</summary>
    public sealed record Busy : SignAnswer;
}

/// <summary>One answer that needs another look.</summary>
/// <param name="Field">"name", "email", "zip" or "country".</param>
/// <param name="Message">What is wrong and how to mend it.</param>
internal sealed record SignProblem(string Field, string Message);
