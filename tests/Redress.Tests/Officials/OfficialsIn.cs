using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Officials;
using Redress.Officials.FindMine;
using Redress.Officials.Import;
using Redress.Officials.Import.Sources;

namespace Redress.Tests.Officials;

/// <summary>Shortcuts for tests about officials.</summary>
internal static class OfficialsIn
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    /// <summary>The day the shared data describes.</summary>
    public static readonly DateOnly Day = new(2026, 6, 15);

    public static async Task<ImportReport> ImportAsync(this RedressApp app, RosterKind kind, string? address, string? name = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ImportFromSource>().RunAsync(new OfficialsSource(kind, address, name), Day, _ => Task.CompletedTask, Cancel);
    }

    public static async Task<OfficialsAnswer> FindAsync(this RedressApp app, Whereabouts home)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FindMyOfficials>().RunAsync(home, Cancel);
    }

    public static Task SeedCongressAsync(this RedressApp app) => app.SeedAsync(ASmallCongress.Of(app.Clock.GetUtcNow()));
}
