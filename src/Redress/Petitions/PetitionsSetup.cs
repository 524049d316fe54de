using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Petitions.Browse;
using Redress.Petitions.Confirm;
using Redress.Petitions.Count;
using Redress.Petitions.Deliver;
using Redress.Petitions.Fraud;
using Redress.Petitions.Manage;
using Redress.Petitions.Moderate;
using Redress.Petitions.Organize;
using Redress.Petitions.Show;
using Redress.Petitions.Sign;
using Redress.Platform.Jobs;
using Redress.Platform.Mail;
using Redress.Platform.Web;
using Redress.Stories.Act;

namespace Redress.Petitions;

internal static class PetitionsSetup
{
    public static void AddPetitions(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<ShowPetition>();
        services.AddScoped<ShownNames>();
        services.AddScoped<ListPetitions>();
        services.AddScoped<CountSignatures>();
        services.AddScoped<IWayToAct, SignTheStory>();
        AddSigning(services);
        AddWriting(services);
        AddModerating(services);
        services.AddLifecycle();
        AddDelivering(services);
        AddOrganizing(services);
    }

    private static void AddSigning(IServiceCollection services)
    {
        services.AddSingleton<PetitionBoard>();
        services.AddSingleton<ReadSignRequest>();
        services.AddSingleton<JudgeSigning>();
        services.AddSingleton<FormStamp>();
        services.AddSingleton<ProofOfWork>();
        services.AddSingleton<SignPetition>();
        services.AddSingleton<ConfirmSignature>();
        services.AddSingleton<ManageSignature>();
        services.AddSingleton<SignatureLinks>();
        services.AddScoped<FindOwnSignature>();
        services.AddScoped<ReceiptOf>();
        services.AddScoped<ForgetMails>();
    }

    private static void AddWriting(IServiceCollection services)
    {
        services.AddSingleton<SignatureLeaves>();
        services.AddSingleton<SqliteCheckpoints>();
        services.AddSingleton<SignatureWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<SignatureWriter>());
        services.AddSingleton<ChangeSignature>();
        services.AddSingleton<SignatureMailSignal>();
        services.AddSingleton<WriteSignatureMail>();
        services.AddScoped<SendSignatureMails>();
        services.AddHostedService<SignatureMailer>();
        services.AddScoped<IMailOutcome, SignerMailOutcome>();
        services.AddSingleton<Retention>();
        services.AddJob<ForgetSigners, ForgetSignersHandler>();
        services.AddRecurring("17 3 * * *", new ForgetSigners());
    }

    private static void AddModerating(IServiceCollection services)
    {
        services.AddScoped<ReviewSignatures>();
        services.AddJob<DecideSignatures, DecideSignaturesHandler>();
        services.AddSingleton(new DeskMenuItem(25, "Signatures", "/desk/signatures", Role.Moderator)
        {
            Waiting = (db, cancel) => db.Set<Signature>().CountAsync(signature => signature.State == SignatureState.Held, cancel),
        });
    }

    private static void AddDelivering(IServiceCollection services)
    {
        services.AddScoped<PetitionAtDesk>();
        services.AddScoped<ReadLoggedCount>();
        services.AddScoped<NamesCsv>();
        services.AddScoped<SummaryPdf>();
        services.AddScoped<VerificationFiles>();
        services.AddScoped<MakePackage>();
        services.AddScoped<RecordDelivery>();
        services.AddScoped<ReadDeliveries>();
    }

    private static void AddOrganizing(IServiceCollection services)
    {
        services.AddScoped<ReadPetitionNumbers>();
        services.AddScoped<SendMessage>();
        services.AddScoped<ReadMessages>();
        services.AddJob<FollowWhatWasSigned, FollowWhatWasSignedHandler>();
    }

    public static void MapPetitions(this WebApplication app)
    {
        var data = app.MapGroup("").WithMetadata(new Revalidated()).AllowAnonymous();
        data.MapGet("/petitions/{slug}.json", PetitionAsJson.GetAsync);
        data.MapGet("/petitions/{slug}/signatures-by-region.json", RegionsAsJson.GetAsync);

        var api = app.MapGroup("/api/v1").ForPrograms();
        api.MapPost("/petitions/{slug}/signatures", SignApi.SignAsync);
        api.MapPost("/petitions/{slug}/tasks", SignApi.TaskAsync);
        api.MapPost("/signatures/confirm", SignApi.ConfirmAsync);
    }
}
