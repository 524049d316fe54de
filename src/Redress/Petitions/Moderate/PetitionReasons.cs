using Redress.Moderation;

namespace Redress.Petitions.Moderate;

/// <summary>Why a petition may be turned down.</summary>
internal static class PetitionReasons
{
    private static readonly RejectionReason NobodyCan = new("nobody-can", "The addressee cannot do what is asked.");
    private static readonly RejectionReason AlreadyDone = new("already-done", "What is asked has been done, or is promised with a date.");

    public static IReadOnlyList<RejectionReason> All { get; } = [NobodyCan, AlreadyDone, .. CommonReasons.All];
}
