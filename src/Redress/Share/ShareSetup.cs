using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Share.Card;
using Redress.Share.Flyer;
using Redress.Share.Qr;
using Redress.Stories.Act;

namespace Redress.Share;

internal static class ShareSetup
{
    public static void AddShare(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IWayToAct, ShareThePage>();
        builder.Services.AddSingleton<PictureCards>();
    }

    public static void MapShare(this WebApplication app)
    {
        var files = app.MapGroup("").WithMetadata(new Revalidated()).AllowAnonymous();
        files.MapGet("/share/qr.svg", QrCodes.GetSvg);
        files.MapGet("/share/qr.png", QrCodes.GetPng);
        files.MapGet("/stories/{slug}/flyer.pdf", FlyerPdf.GetAsync).WithMetadata(new InReadersLanguage());
        app.MapGet("/stories/{slug}/card.png", StoryCard.GetAsync).AllowAnonymous();
    }
}
