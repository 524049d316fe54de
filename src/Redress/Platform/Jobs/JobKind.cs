using System.Text.Json;

namespace Redress.Platform.Jobs;

/// <summary>How jobs of one name are run.</summary>
internal sealed record JobKind(string Name, Func<IServiceProvider, string, CancellationToken, Task> RunAsync)
{
    public static JobKind Of<TJob>()
        where TJob : IJob =>
        new(TJob.Name, (services, payload, cancel) =>
            services.GetRequiredService<IJobHandler<TJob>>().RunAsync(JsonSerializer.Deserialize<TJob>(payload, Outbox.Json)!, cancel));
}
