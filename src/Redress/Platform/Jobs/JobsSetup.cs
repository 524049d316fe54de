using Cronos;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Redress.Platform.Jobs;

internal static class JobsSetup
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Rush>();
        builder.Services.AddSingleton<JobSignal>();
        builder.Services.AddSingleton<IInterceptor, RaiseSignal>();
        builder.Services.AddSingleton(new JobSettings());
        builder.Services.AddScoped<JobQueue>();
        builder.Services.AddHostedService<JobWorker>();
        builder.Services.AddHostedService<Scheduler>();
    }

    public static void AddJob<TJob, THandler>(this IServiceCollection services)
        where TJob : IJob
        where THandler : class, IJobHandler<TJob>
    {
        services.AddScoped<IJobHandler<TJob>, THandler>();
        services.AddSingleton(JobKind.Of<TJob>());
    }

    /// <param name="services">The program's.</param>
    /// <param name="times">A cron expression of five fields, in UTC.</param>
    /// <param name="job">Asked for at each of the times.</param>
    public static void AddRecurring<TJob>(this IServiceCollection services, string times, TJob job)
        where TJob : IJob =>
        services.AddSingleton(new Recurring(TJob.Name, CronExpression.Parse(times), db => db.Enqueue(job)));
}
