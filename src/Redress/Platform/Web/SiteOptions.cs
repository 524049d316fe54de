using Redress.Platform.Settings;
using Redress.Platform.Web.Languages;

namespace Redress.Platform.Web;

/// <summary>The settings of the site itself.</summary>
internal static class SiteOptions
{
    public const string Group = "Site";

    public static void AddSiteOptions(this IServiceCollection services)
    {
        services.AddSingleton<Site>();
        var languages = Texts.Languages.Select(language => (language.Name, language.NativeName)).ToList();
        services.AddSettings(
            new Setting(Group, "Site:Name", "Name of the site") { Default = "Redress", Check = name => name.Length > 60 ? "Shorten the name to 60 characters." : null },
            new Setting(Group, "Site:Url", "Public address") { Hint = "For links in mails and feeds: https://desk.example.org. Empty: as the reader reached us.", Check = CheckUrl },
            new Setting(Group, "Site:Languages", "Languages offered to readers", SettingForm.Several) { Default = string.Join(',', languages.Select(language => language.Name)), Choices = languages },
            new Setting(Group, "Site:Language", "Language where a reader has chosen none", SettingForm.Choice) { Default = "en", Choices = languages },
            new Setting(Group, "Site:TimeZone", "Time zone") { Default = "UTC", Hint = "By its name in the time zone database, such as America/Chicago. Stories keep the time of their source.", Check = CheckTimeZone },
            new Setting(Group, "Site:Footer:en", "Footer text in English", SettingForm.Text) { Hint = "Who you are and how to reach you. Plain text; an empty line begins a new paragraph.", Check = CheckFooter },
            new Setting(Group, "Site:Footer:es", "Footer text in Spanish", SettingForm.Text) { Check = CheckFooter });
        services.AddSingleton(new SettingRule(Group, CheckLanguages));
    }

    private static IEnumerable<SettingProblem> CheckLanguages(Func<string, string> value) =>
        value("Site:Languages").Split(',').Contains(value("Site:Language"), StringComparer.Ordinal)
            ? [] : [new SettingProblem("Site:Language", "Choose one of the languages that are offered.")];

    private static string? CheckUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { AbsolutePath: "/", Query: "", Fragment: "" }
            ? null : "Write the address as https://desk.example.org, without a path.";

    private static string? CheckTimeZone(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? null : "There is no such time zone; write it as America/Chicago.";

    private static string? CheckFooter(string text) => text.Length > 2000 ? "Shorten the text to 2000 characters." : null;
}
