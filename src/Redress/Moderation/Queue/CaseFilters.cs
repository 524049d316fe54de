using System.Linq.Expressions;
using Redress.Domain.Moderation;

namespace Redress.Moderation.Queue;

/// <summary>A view of the queue.</summary>
internal enum CaseView
{
    Waiting,
    Mine,
    SecondLook,
    Appeals,
    Decided,
}

internal static class CaseFilters
{
    public static readonly Expression<Func<ModerationCase, bool>> IsOpen =
        c => c.Status == CaseStatus.Waiting || c.Status == CaseStatus.SecondLook || c.Status == CaseStatus.Appealed;

    /// <summary>What a view shows to one person.</summary>
    public static Expression<Func<ModerationCase, bool>> Of(CaseView view, Guid account, DateTimeOffset now) => view switch
    {
        CaseView.Waiting => c => c.Status == CaseStatus.Waiting,
        CaseView.Mine => c => c.ClaimedBy == account && c.ClaimedUntil > now,
        CaseView.SecondLook => c => c.Status == CaseStatus.SecondLook,
        CaseView.Appeals => c => c.Status == CaseStatus.Appealed,
        CaseView.Decided => c => c.Status == CaseStatus.Approved || c.Status == CaseStatus.Rejected,
    };
}
