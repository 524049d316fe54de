using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Letters.Count;
using Redress.Letters.Replies;
using Redress.Letters.Send;
using Redress.Letters.Send.Gateway;
using Redress.Letters.Templates;
using Redress.Letters.Write;
using Redress.Moderation;
using Redress.Officials.Browse;
using Redress.Platform.Jobs;
using Redress.Platform.Mail;
using Redress.Platform.Web;
using Redress.Stories.Act;

namespace Redress.Letters;

internal static class LettersSetup
{
    public static void AddLetters(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<LetterLinks>();
        services.AddSingleton<LetterMails>();
        services.AddSingleton<LetterPdf>();
        services.AddSingleton(_ => CwcAgent.Of(builder.Configuration));
        services.AddScoped<FindAddressees>();
        services.AddScoped<LikeLetters>();
        services.AddScoped<WriteLetter>();
        services.AddScoped<OpenLetter>();
        services.AddScoped<AskToConfirm>();
        services.AddScoped<ConfirmLetter>();
        services.AddScoped<FollowWhatWasWritten>();
        services.AddScoped<ClaimOffice>();
        services.AddScoped<ReportDelivery>();
        services.AddScoped<EndLetter>();
        services.AddScoped<TellOfReply>();
        services.AddScoped<LetterCounts>();
        services.AddScoped<SaveTemplate>();
        services.AddScoped<ILettersToOfficials, LettersToOfficials>();
        services.AddScoped<IMailOutcome, LetterOutcomes>();
        services.AddScoped<IModerated, ModeratedReplies>();
        services.AddScoped<IWayToAct, WriteToOfficials>();
        services.AddJob<AskForReply, AskForReplyHandler>();
        services.AddJob<ScrubLetters, ScrubLettersHandler>();
        services.AddJob<SendByGateway, SendByGatewayHandler>();
        services.AddRecurring("23 3 * * *", new ScrubLetters());
        services.AddSingleton(new DeskMenuItem(60, "Letters", "/desk/letters", Role.Editor));

        // Mail programs post to the address in List-Unsubscribe from anywhere.
        services.Configure<RazorPagesOptions>(options => options.Conventions.AddPageApplicationModelConvention("/Letters/Replies/Stop", page => page.EndpointMetadata.Add(new AllowsOtherOrigins())));
    }

    public static void MapLetters(this WebApplication app)
    {
        var data = app.MapGroup("").WithMetadata(new Revalidated()).AllowAnonymous();
        data.MapGet("/letters.json", CountsAsJson.GetAsync);
        data.MapGet("/stories/{slug}/letters.json", CountsAsJson.GetForStoryAsync);
    }
}
