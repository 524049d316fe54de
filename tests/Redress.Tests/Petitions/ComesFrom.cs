using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Redress.Tests.Petitions;

/// <summary>Makes every request seem to come from one address.</summary>
internal sealed class ComesFrom(IPAddress address) : IStartupFilter
{
    public static Action<IServiceCollection> Address(string address) => services => services.AddSingleton<IStartupFilter>(new ComesFrom(IPAddress.Parse(address)));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
    {
        builder.Use((context, rest) =>
        {
            context.Connection.RemoteIpAddress = address;
            return rest(context);
        });
        next(builder);
    };
}
