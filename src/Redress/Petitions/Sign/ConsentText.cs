namespace Redress.Petitions.Sign;

/// <summary>What signers are told before they sign, by version. A signature records which one its signer was shown; a changed wording gets a new number.</summary>
internal static class ConsentText
{
    public const int Current = 1;

    /// <summary>The wording in English; the page shows it in the reader's language.</summary>
    public const string WithNames = "Delivered with your name and ZIP code. Your e-mail address goes to nobody.";

    public const string WithoutNames = "Delivered as a number. Your name and e-mail address go to nobody.";

    /// <summary>The versions that told signers of a petition with <see cref="Domain.Petitions.Petition.DeliversNames"/> that their name and ZIP code go to the addressee.</summary>
    public static readonly int[] TellsOfNames = [1];
}
