namespace Redress.Platform.Counting;

internal static class CountingSetup
{
    public static void AddCounting(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Counts>();
        builder.Services.AddHostedService<CountFlusher>();
    }
}
