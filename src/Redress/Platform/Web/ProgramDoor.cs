using System.Globalization;
using Redress.Platform.Web.Languages;

namespace Redress.Platform.Web;

/// <summary>Endpoints that programs and other sites call. Nobody signs in to them and they use no cookie, so they answer before all that only pages need; problems are told in the language asked for.</summary>
internal static class ProgramDoor
{
    public static RouteGroupBuilder ForPrograms(this RouteGroupBuilder group)
    {
        group.AllowAnonymous().WithMetadata(new AllowsOtherOrigins()).ShortCircuit();
        return group.AddEndpointFilter(async (call, next) =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = ReaderLanguage.Of(call.HttpContext);
            return await next(call);
        });
    }
}
