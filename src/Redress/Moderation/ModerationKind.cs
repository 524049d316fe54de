namespace Redress.Moderation;

/// <summary>A kind of thing that is moderated.</summary>
/// <param name="Key">A stable name: "petition".</param>
/// <param name="Name">In English, in the singular: "Petition".</param>
/// <param name="View">The partial view that shows the thing to a moderator, such as <see cref="PlainSubject.View"/>; its model is what <see cref="IModerated.SubjectAsync"/> gives.</param>
/// <param name="Target">Within what time we promise an answer, where the setting <c>Moderation:TargetHours:{key}</c> says nothing else.</param>
/// <param name="Reasons">Why it may be rejected.</param>
internal sealed record ModerationKind(string Key, string Name, string View, TimeSpan Target, params IReadOnlyList<RejectionReason> Reasons)
{
    public RejectionReason? Reason(string? code) => Reasons.FirstOrDefault(reason => reason.Code == code);
}

/// <summary>A reason to reject.</summary>
/// <param name="Code">A stable name: "duplicate".</param>
/// <param name="Text">A sentence in English, told to the submitter in their language: "There is already a petition for the same thing."</param>
/// <param name="HidesText">Whether the text may not be shown to the public at all, not even as a rejected one.</param>
internal sealed record RejectionReason(string Code, string Text, bool HidesText = false);

/// <summary>Reasons that fit anything people write.</summary>
internal static class CommonReasons
{
    public static readonly RejectionReason OffTopic = new("off-topic", "It is not about the matter at hand.");
    public static readonly RejectionReason Duplicate = new("duplicate", "The same has been submitted already.");
    public static readonly RejectionReason Unclear = new("unclear", "It is not clear what is meant or asked for.");
    public static readonly RejectionReason Advertising = new("advertising", "It advertises a product or a service.");
    public static readonly RejectionReason Party = new("party", "It calls to vote for or against a candidate or a party.");
    public static readonly RejectionReason PersonalData = new("personal-data", "It contains personal data of somebody who has not agreed.", HidesText: true);
    public static readonly RejectionReason Libel = new("libel", "It says something about a person that may be false and defamatory.", HidesText: true);
    public static readonly RejectionReason Hate = new("hate", "It threatens or degrades people.", HidesText: true);
    public static readonly RejectionReason Unlawful = new("unlawful", "It calls for something unlawful.", HidesText: true);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RejectionReason> All { get; } = [OffTopic, Duplicate, Unclear, Advertising, Party, PersonalData, Libel, Hate, Unlawful];
}
