using System.Globalization;
using Redress.Platform.Settings;

namespace Redress.Moderation;

/// <summary>The settings of moderation: for all, and for each kind.</summary>
internal sealed class ModerationOptions(ModerationKinds kinds) : ISettings
{
    private const string Group = "Moderation";
    private const int Year = 365;

    public IEnumerable<Setting> All =>
    [
        new(Group, "Moderation:ClaimMinutes", "Minutes a claim holds", SettingForm.Number) { Default = "30", Range = (1, 24 * 60) },
        new(Group, "Moderation:AppealDays", "Days within which a rejection can be appealed", SettingForm.Number) { Default = "30", Range = (1, Year) },
        .. kinds.All.SelectMany(Of),
        new(RetentionGroup.Name, "Retention:SubmitterDays", "Days until the address of a submitter is forgotten", SettingForm.Number)
        {
            Default = "30",
            Range = (0, Year),
            Hint = "Counted from the day on which the decision can no longer be appealed.",
        },
    ];

    private static IEnumerable<Setting> Of(ModerationKind kind) =>
    [
        new(Group, $"Moderation:TargetHours:{kind.Key}", "Hours to an answer", SettingForm.Number)
        {
            About = kind.Name,
            Default = kind.Target.TotalHours.ToString("0", CultureInfo.InvariantCulture),
            Range = (1, 24 * Year),
        },
        new(Group, $"Moderation:SecondLook:{kind.Key}", "Two people have to look", SettingForm.Tick) { About = kind.Name, Default = "false" },
    ];
}
