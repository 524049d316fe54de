namespace Redress.Platform.Mail;

internal static class MailSetup
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var folder = builder.Configuration["Data:Folder"] ?? "data";
        builder.Services.AddSingleton<Mailer>();
        builder.Services.AddSingleton(_ => new DisposableDomains(Path.Combine(folder, "disposable-domains.txt")));
    }
}
