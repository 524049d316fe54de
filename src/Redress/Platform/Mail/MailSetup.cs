using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Redress.Platform.Jobs;
using Redress.Platform.Mail.Bounces;
using Redress.Platform.Mail.Desk;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Platform.Mail;

internal static class MailSetup
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.TryAddSingleton<Site>();
        services.TryAddSingleton<Texts>();
        services.AddSingleton<Mailer>();
        services.AddSingleton(_ => new DisposableDomains(Path.Combine(DataFolder.Of(configuration), "disposable-domains.txt")));
        services.AddTransient(_ => MailSettings.Of(configuration));
        services.AddMailOptions();
        services.AddSingleton<IMailTransport, ConfiguredTransport>();
        services.AddSingleton<MailMessage>();
        services.AddScoped<MailFolder>();
        services.AddScoped<SendTestMail>();
        services.AddSingleton(new DeskMenuItem(90, "Mail", "/desk/mail")
        {
            Waiting = (db, cancel) => db.Set<JobRow>().CountAsync(job => job.Name == SendMail.Name && job.DeadAt != null, cancel),
        });
        services.AddSingleton<BounceReader>();
        services.AddSingleton<BounceFolder>();
        services.AddScoped<MailCap>();
        services.AddScoped<MailRecords>();
        services.AddScoped<Suppressions>();
        services.AddScoped<TakeBounces>();
        services.AddJob<SendMail, DeliverMail>();
        services.AddJob<MailOutcome, TellOutcome>();
        services.AddJob<WakeMail, WakeMailHandler>();
        services.AddJob<ForgetMail, ForgetMailHandler>();
        services.AddJob<LookForBounces, LookForBouncesHandler>();
        services.AddRecurring("* * * * *", new WakeMail());
        services.AddRecurring("*/5 * * * *", new LookForBounces());
        services.AddRecurring("17 4 * * *", new ForgetMail());
    }
}
