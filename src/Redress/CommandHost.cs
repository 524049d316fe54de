using Redress.Platform.Database;
using Redress.Stories;
using Redress.Topics;

namespace Redress;

/// <summary>The program's services and its database for one command, without serving.</summary>
internal static class CommandHost
{
    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> work)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddDatabase();
        builder.AddTopics();
        builder.AddStories();

        await using var app = builder.Build();
        await app.MigrateAsync();
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
