using Microsoft.Extensions.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Platform.Jobs;
using Redress.Platform.Mail;

namespace Redress.Tests.Platform.Mail;

/// <summary>What tests of mail do again and again.</summary>
internal static class MailApp
{
    public static OutgoingMail AMail(string to = "ana@people.example", string kind = "test.news", string subject = "A mail") =>
        new(kind, EmailAddress.Parse(to, null), subject, new MailParagraph("Some text."));

    public static Task SendAsync(this RedressApp app, params OutgoingMail[] mails) => app.WithDbAsync(async db =>
    {
        foreach (var mail in mails)
        {
            app.Services.GetRequiredService<Mailer>().Send(db, mail);
        }

        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    public static Task<List<JobRow>> MailJobsAsync(this RedressApp app) =>
        app.WithDbAsync(db => db.Set<JobRow>().AsNoTracking().Where(job => job.Name.StartsWith("mail.")).ToListAsync(TestContext.Current.CancellationToken));

    public static Task<List<MailRecord>> MailRecordsAsync(this RedressApp app) =>
        app.WithDbAsync(db => db.Set<MailRecord>().AsNoTracking().OrderBy(mail => mail.Id).ToListAsync(TestContext.Current.CancellationToken));

    /// <summary>Waits for what background work brings about; winds the clock by <paramref name="step"/> at each look at which no job is running.</summary>
    public static async Task UntilAsync(this RedressApp app, Func<Task<bool>> reached, TimeSpan step = default)
    {
        for (var look = 0; look < 3000; look++)
        {
            if (await reached())
            {
                return;
            }

            await Task.Delay(10, TestContext.Current.CancellationToken);

            if (step > TimeSpan.Zero && !await app.WithDbAsync(db => db.Set<JobRow>().AnyAsync(job => job.LeasedUntil != null, TestContext.Current.CancellationToken)))
            {
                app.Clock.Advance(step);
            }
        }

        throw new TimeoutException("The background work did not come to where the test waits for it.");
    }

    /// <summary>Where a test winds weeks, nothing else is to wake up at each of their minutes.</summary>
    public static void LeaveOnlyJobs(IServiceCollection services)
    {
        foreach (var other in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(JobWorker).Assembly
            && service.ImplementationType != typeof(JobWorker)).ToList())
        {
            services.Remove(other);
        }
    }

    /// <summary>Winds the clock from one try to the next until every mail was worked on.</summary>
    public static async Task MailIsDoneAsync(this RedressApp app)
    {
        for (var look = 0; look < 3000; look++)
        {
            var open = (await app.MailJobsAsync()).FindAll(job => job.DeadAt is null && job.Name is "mail.send" or "mail.outcome");

            if (open.Count is 0)
            {
                return;
            }

            if (open.TrueForAll(job => job.LeasedUntil is null))
            {
                var wait = open.Min(job => job.DueAt) - app.Clock.GetUtcNow();
                app.Clock.Advance(wait > TimeSpan.FromSeconds(5) ? wait : TimeSpan.FromSeconds(5));
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The mail did not go.");
    }
}

/// <summary>A capability that notes what it is told.</summary>
internal sealed class Noted : IMailOutcome
{
    public string Kinds => "test.";

    public System.Collections.Concurrent.ConcurrentQueue<MailOutcome> All { get; } = [];

    public Task OnAsync(MailOutcome outcome, CancellationToken cancel)
    {
        All.Enqueue(outcome);
        return Task.CompletedTask;
    }
}
