namespace Redress.Stories.Samples;

internal static class SamplesSetup
{
    /// <summary>Shows samples on a new site, unless the setting <c>Samples:Install</c> is false.</summary>
    public static async Task InstallSamplesAsync(this WebApplication app)
    {
        if (app.Configuration.GetValue("Samples:Install", defaultValue: true))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SampleStories>().InstallAsync(CancellationToken.None);
        }
    }
}
