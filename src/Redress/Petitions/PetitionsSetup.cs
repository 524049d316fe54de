using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Petitions.Browse;
using Redress.Petitions.Confirm;
using Redress.Petitions.Count;
using Redress.Petitions.Fraud;
using Redress.Petitions.Manage;
using Redress.Petitions.Moderate;
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
        services.AddScoped<ListPetitions>();
        services.AddScoped<CountSignatures>();
        services.AddSingleton<PetitionBoard>();
        services.AddSingleton<ReadSignRequest>();
        services.AddSingleton<SignPetition>();
        services.AddSingleton<JudgeSigning>();
        services.AddSingleton<FormStamp>();
        services.AddSingleton<ProofOfWork>();
        services.AddSingleton<ChangeSignature>();
        services.AddSingleton<ConfirmSignature>();
        services.AddSingleton<ManageSignature>();
        services.AddScoped<FindOwnSignature>();
        services.AddScoped<ForgetMails>();
        services.AddScoped<IMailOutcome, SignerMailOutcome>();
        services.AddScoped<ReceiptOf>();
        services.AddSingleton<SignatureLinks>();
        services.AddSingleton<WriteSignatureMail>();
        services.AddSingleton<Retention>();
        services.AddScoped<SendSignatureMails>();
        services.AddScoped<ReviewSignatures>();
        services.AddJob<DecideSignatures, DecideSignaturesHandler>();
        services.AddJob<ForgetSigners, ForgetSignersHandler>();
        services.AddRecurring("17 3 * * *", new ForgetSigners());
        services.AddSingleton<SignatureMailSignal>();
        services.AddSingleton<SignatureLeaves>();
        services.AddSingleton<SignatureWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<SignatureWriter>());
        services.AddHostedService<SignatureMailer>();
        services.AddScoped<IWayToAct, SignTheStory>();
        services.AddSingleton(new DeskMenuItem(25, "Signatures", "/desk/signatures", Role.Moderator)
        {
            Waiting = (db, cancel) => db.Set<Signature>().CountAsync(signature => signature.State == SignatureState.Held, cancel),
        });
    }

    public static void MapPetitions(this WebApplication app)
    {
        var data = app.MapGroup("").WithMetadata(new Revalidated()).AllowAnonymous();
        data.MapGet("/petitions/{slug}.json", PetitionAsJson.GetAsync);
        data.MapGet("/petitions/{slug}/signatures-by-region.json", RegionsAsJson.GetAsync);

        var api = app.MapGroup("/api/v1").AllowAnonymous().WithMetadata(new AllowsOtherOrigins());
        api.MapPost("/petitions/{slug}/signatures", SignApi.SignAsync);
        api.MapPost("/petitions/{slug}/tasks", SignApi.TaskAsync);
        api.MapPost("/signatures/confirm", SignApi.ConfirmAsync);
    }
}
