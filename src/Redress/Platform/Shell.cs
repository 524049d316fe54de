using System.Text;
using Redress.Platform.Database;

namespace Redress.Platform;

/// <summary>What a command works with: its streams, and the program's services, made when first asked for.</summary>
internal sealed class Shell(
    Stream input, TextWriter output, TextWriter error, Action<WebApplicationBuilder> compose, IReadOnlyDictionary<string, string?>? settings = null) : IAsyncDisposable
{
    private WebApplication? _app;

    public Stream In => input;

    public TextWriter Out => output;

    public TextWriter Error => error;

    public IServiceProvider Services => (_app ??= Build()).Services;

    public static Shell OfConsole(Action<WebApplicationBuilder> compose)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Shell(
            Console.OpenStandardInput(), new StreamWriter(Console.OpenStandardOutput(), utf8), new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true }, compose);
    }

    /// <summary>The services of one piece of work on the database that the server uses too, with its tables up to date.</summary>
    public async Task<AsyncServiceScope> OpenDatabaseAsync()
    {
        _app ??= Build();
        await _app.MigrateAsync();
        return _app.Services.CreateAsyncScope();
    }

    public async ValueTask DisposeAsync()
    {
        await output.FlushAsync();

        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>(StringComparer.Ordinal));

        // A command speaks by its output and one line on failure.
        builder.Logging.ClearProviders();
        compose(builder);
        return builder.Build();
    }
}
