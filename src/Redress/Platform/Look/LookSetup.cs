using System.Security.Cryptography;
using System.Text;
using Redress.Platform.Settings;
using Redress.Platform.Web;

namespace Redress.Platform.Look;

internal static class LookSetup
{
    public static void AddLook(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SiteLook>();
        builder.Services.AddSettings(
            Choice("Look:Light:Accent", "Accent, light", SiteLook.Light.Accent, "Links and buttons where the reader’s device is light."),
            Choice("Look:Light:Paper", "Paper, light", SiteLook.Light.Paper, "Behind the text."),
            Choice("Look:Dark:Accent", "Accent, dark", SiteLook.Dark.Accent, "Links and buttons where the reader’s device is dark."),
            Choice("Look:Dark:Paper", "Paper, dark", SiteLook.Dark.Paper, "Behind the text."));
        builder.Services.AddSingleton(new SettingRule(SiteLook.Group, SiteLook.Check));
    }

    public static void MapLook(this WebApplication app) =>
        app.MapGet("/css/look.css", (SiteLook look) => Results.Text(look.Css(), "text/css; charset=utf-8")).WithMetadata(new Revalidated()).AllowAnonymous();

    /// <summary>The style's address, another for each content.</summary>
    public static string Address(this SiteLook look) => $"/css/look.css?v={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(look.Css())))[..10]}";

    private static Setting Choice(string key, string name, string standard, string hint) => new(SiteLook.Group, key, name, SettingForm.Color)
    {
        Default = standard,
        Hint = hint,
        Check = value => Color.Parse(value) is null ? "Write the color as # and six digits, such as #0c575b." : null,
    };
}
