using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Tests.Platform.Jobs;

internal sealed record Errand(string What) : IJob
{
    public static string Name => "tests.errand";
}

/// <summary>Remembers which errands were run, and fails or hangs those it is told to.</summary>
internal sealed class Errands
{
    public ConcurrentQueue<string> Run { get; } = [];

    public ConcurrentDictionary<string, Func<CancellationToken, Task>> Trouble { get; } = new(StringComparer.Ordinal);
}

internal sealed class ErrandHandler(Errands errands) : IJobHandler<Errand>
{
    public Task RunAsync(Errand job, CancellationToken cancel)
    {
        errands.Run.Enqueue(job.What);
        return errands.Trouble.TryGetValue(job.What, out var trouble) ? trouble(cancel) : Task.CompletedTask;
    }
}

/// <summary>Job machinery on a database of its own: queues as nodes would have them, and a clock the test winds.</summary>
internal sealed class JobsApp : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redress-jobs-");
    private readonly ServiceProvider _services;

    public JobsApp(Store store, JobSettings? settings = null)
    {
        var connection = TestDatabases.Create(store, _folder);
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder();
        builder.Configuration["ConnectionStrings:Redress"] = connection;
        builder.AddDatabase();
        builder.AddJobs();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(settings ?? new JobSettings());
        builder.Services.AddSingleton(Errands);
        builder.Services.AddSingleton<Redress.Platform.Web.Site>();
        builder.Services.AddJob<Errand, ErrandHandler>();
        builder.Services.AddRecurring("0 * * * *", new Errand("hourly"));
        _services = builder.Services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public Errands Errands { get; } = new();

    public async Task EnqueueAsync(params string[] errands) => await WithDbAsync(async db =>
    {
        foreach (var errand in errands)
        {
            db.Enqueue(new Errand(errand));
        }

        return await db.SaveChangesAsync();
    });

    public async Task<T> WithDbAsync<T>(Func<RedressDb, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RedressDb>());
    }

    public async Task<T> WithQueueAsync<T>(Func<JobQueue, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<JobQueue>());
    }

    public Task<List<JobRow>> RowsAsync() => WithDbAsync(db => db.Set<JobRow>().AsNoTracking().ToListAsync());

    public JobWorker NewWorker() => ActivatorUtilities.CreateInstance<JobWorker>(_services);

    public Scheduler NewScheduler() => ActivatorUtilities.CreateInstance<Scheduler>(_services);

    /// <summary>Waits for what background work brings about; winds the clock by <paramref name="step"/> at each look.</summary>
    public async Task UntilAsync(Func<Task<bool>> reached, TimeSpan step = default)
    {
        for (var look = 0; look < 1000; look++)
        {
            if (await reached())
            {
                return;
            }

            Clock.Advance(step);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The background work did not come to where the test waits for it.");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
