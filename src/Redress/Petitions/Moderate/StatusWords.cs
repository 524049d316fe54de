using Redress.Domain.Petitions;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Moderate;

/// <summary>What the desk calls the states of a petition and the steps between them.</summary>
internal static class StatusWords
{
    public static string Of(PetitionStatus status, Texts t) => status switch
    {
        PetitionStatus.Draft => t["Draft"],
        PetitionStatus.Sponsoring => t["Looks for sponsors"],
        PetitionStatus.Moderation => t["In moderation"],
        PetitionStatus.Rejected => t["Turned down"],
        PetitionStatus.Hidden => t["Turned down, text not shown"],
        PetitionStatus.Open => t["Open"],
        PetitionStatus.Closed => t["Closed"],
        PetitionStatus.Archived => t["Archived"],
        PetitionStatus.Removed => t["Taken down"],
    };

    public static string Of(PetitionStep step, Texts t) => step switch
    {
        PetitionStep.Open => t["Open it for signatures"],
        PetitionStep.SeekSponsors => t["Look for sponsors"],
        PetitionStep.BackToDraft => t["Back to draft"],
        PetitionStep.Discard => t["Delete the draft"],
        PetitionStep.Close => t["Close it"],
        PetitionStep.Archive => t["Archive it"],
        PetitionStep.TakeDown => t["Take it down"],
    };

    /// <summary>What a step does, said before it is taken.</summary>
    public static string Means(PetitionStep step, Texts t) => step switch
    {
        PetitionStep.Open => t["People can sign at once. The rules for signers cannot be changed afterwards; the text only as a new version."],
        PetitionStep.SeekSponsors => t["People you give the link to can back it. When enough did, it goes to moderation. The text cannot be changed meanwhile."],
        PetitionStep.BackToDraft => t["You can change the text again. Those who backed it so far are forgotten."],
        PetitionStep.Discard => t["It is gone for good."],
        PetitionStep.Close => t["Nobody can sign any more. It stays on the site with what came of it."],
        PetitionStep.Archive => t["It leaves the lists. Its page stays."],
        PetitionStep.TakeDown => t["Its text is not shown any more, and its page says why. Its address stays reserved."],
    };

    public static string Of(MoveAnswer answer, Texts t) => answer switch
    {
        MoveAnswer.Done => t["Done."],
        MoveAnswer.NotPossible => t["That is not possible in its present state. Somebody may have changed it meanwhile."],
        MoveAnswer.ReasonMissing => t["Write the reason, in at most {0} characters. Everybody can read it.", MovePetition.LongestReason],
        MoveAnswer.AlreadyOver => t["Its last day is over. Set another one first."],
        MoveAnswer.NotAllowed => t["By the settings of this site nobody may start petitions."],
        MoveAnswer.Changed => t["Somebody else has changed it at the same moment. Look at it again, then press the button once more."],
        MoveAnswer.NotFound => t["It is not there any more."],
    };
}
