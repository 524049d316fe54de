using Redress.Domain.Commitments;
using Redress.Platform.Web.Languages;

namespace Redress.Commitments.Show;

/// <summary>A status in words that claim no more than is known.</summary>
internal static class StatusWords
{
    public static string Of(CommitmentStatus status, bool isOverdue, Texts texts) => status switch
    {
        CommitmentStatus.Open when isOverdue => texts["Due date passed, no evidence yet"],
        CommitmentStatus.Open => texts["Open"],
        CommitmentStatus.Kept => texts["Kept"],
        CommitmentStatus.Broken => texts["Broken"],
        CommitmentStatus.Dropped => texts["Dropped"],
    };

    public static string Of(UnknownStatus status, Texts texts) => status switch
    {
        UnknownStatus.Open => texts["Still unknown"],
        UnknownStatus.Answered => texts["Answered"],
    };
}
