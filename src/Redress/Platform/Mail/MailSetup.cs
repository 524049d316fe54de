using Microsoft.Extensions.DependencyInjection.Extensions;
using Redress.Platform.Jobs;
using Redress.Platform.Mail.Bounces;
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
        services.AddSingleton(_ => MailSettings.Of(configuration));
        services.AddSingleton<IMailTransport>(all => all.GetRequiredService<MailSettings>() is var settings && settings.Url is { } server ? new SmtpTransport(server) : new FolderTransport(settings));
        services.AddSingleton<MailMessage>();
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
