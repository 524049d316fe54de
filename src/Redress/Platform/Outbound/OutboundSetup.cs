namespace Redress.Platform.Outbound;

internal static class OutboundSetup
{
    /// <summary>Setting <c>Outbound:Allow</c>: a list of <c>host:port</c> exempt from the guard (see <see cref="AllowedHosts"/> for the danger).</summary>
    public static void AddOutbound(this WebApplicationBuilder builder)
    {
        var allowed = new AllowedHosts(builder.Configuration.GetSection("Outbound:Allow").Get<string[]>() ?? []);
        var site = builder.Configuration["Site:Url"];
        builder.Services.AddSingleton(allowed);
        builder.Services.AddSingleton(_ => new GuardedHttp(allowed, OutboundLimits.Default, site));
        builder.Services.AddSingleton(new UrlGuard(allowed));
        builder.Services.AddSingleton<Robots>();
        builder.Services.AddSingleton<PageFetcher>();
    }
}
