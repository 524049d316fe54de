namespace Redress.Platform.Settings;

internal static class SettingsSetup
{
    public static void AddDeskSettings(this WebApplicationBuilder builder)
    {
        var settings = new DeskSettings();

        // First in the list is lowest: whatever the operator says in a file or the environment wins.
        builder.Configuration.Sources.Insert(0, settings);
        builder.Services.AddSingleton(settings);
        builder.Services.AddHostedService<SettingsWatcher>();
    }

    /// <summary>Offers settings at the desk.</summary>
    public static void AddSettings(this IServiceCollection services, params IEnumerable<Setting> settings)
    {
        foreach (var setting in settings)
        {
            services.AddSingleton(setting);
        }
    }
}
