using Redress.Platform.Settings;

namespace Redress.Petitions.Draft;

internal enum WhoMayStart
{
    Nobody,
    Desk,
    Anyone,
}

/// <summary>Who may start petitions here, and how many sponsors a reader's petition needs. Read anew each time, so that a change holds at once.</summary>
internal sealed class StartingRules(IConfiguration configuration)
{
    private const string Group = "Petitions";
    private const int MostSponsors = 100;

    public static IReadOnlyList<Setting> Settings { get; } =
    [
        new(Group, "Petitions:WhoMayStart", "Who may start petitions", SettingForm.Choice)
        {
            Default = "anyone",
            Choices = [("nobody", "Nobody"), ("desk", "People at the desk"), ("anyone", "Anyone, through moderation")],
        },
        new(Group, "Petitions:SponsorsNeeded", "Sponsors a reader’s petition needs", SettingForm.Number)
        {
            Default = "0",
            Range = (0, MostSponsors),
            Hint = "They confirm by mail that they back it, before a moderator looks at it. 0: none.",
        },
    ];

    public WhoMayStart WhoMayStart => configuration["Petitions:WhoMayStart"] switch
    {
        "nobody" => WhoMayStart.Nobody,
        "desk" => WhoMayStart.Desk,
        _ => WhoMayStart.Anyone,
    };

    public int SponsorsNeeded => Math.Clamp(configuration.GetValue("Petitions:SponsorsNeeded", 0), 0, MostSponsors);
}
