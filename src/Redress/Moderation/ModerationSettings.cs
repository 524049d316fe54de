namespace Redress.Moderation;

/// <summary>How this desk moderates; read anew each time, so that a change takes effect at once.</summary>
internal sealed class ModerationSettings(IConfiguration configuration)
{
    /// <summary>How long a claim holds.</summary>
    public TimeSpan Claim => TimeSpan.FromMinutes(Math.Clamp(configuration.GetValue("Moderation:ClaimMinutes", 30), 1, 24 * 60));

    /// <summary>Within how long a rejection can be appealed.</summary>
    public TimeSpan AppealWindow => TimeSpan.FromDays(Math.Clamp(configuration.GetValue("Moderation:AppealDays", 30), 1, 365));

    /// <summary>How long after the last decision the submitter's address is kept.</summary>
    public TimeSpan KeepAddress => AppealWindow + TimeSpan.FromDays(Math.Clamp(configuration.GetValue("Retention:SubmitterDays", 30), 0, 365));

    public TimeSpan Target(ModerationKind kind) =>
        TimeSpan.FromHours(Math.Clamp(configuration.GetValue($"Moderation:TargetHours:{kind.Key}", kind.Target.TotalHours), 1, 24 * 365));

    /// <summary>Whether every decision on this kind needs two people.</summary>
    public bool NeedsSecondLook(ModerationKind kind) => configuration.GetValue($"Moderation:SecondLook:{kind.Key}", false);
}
