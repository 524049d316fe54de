using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Redress.Tests.Platform.Web.Languages;

/// <summary>Keeps the lines of the log that say something.</summary>
internal sealed class Listening(string what) : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _heard = new();

    public IReadOnlyList<string> Heard => [.. _heard];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (formatter(state, exception) is var line && line.Contains(what, StringComparison.Ordinal))
        {
            _heard.Enqueue(line);
        }
    }

    public void Dispose()
    {
    }
}
