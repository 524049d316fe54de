namespace Redress.Platform.Settings;

/// <summary>The heading of what says how long something is kept.</summary>
internal static class RetentionGroup
{
    public const string Name = "Retention";
}
