using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Platform.Settings;

/// <summary>Reads the settings before the first request and looks every two seconds whether another node changed one.</summary>
internal sealed partial class SettingsWatcher(DeskSettings settings, PersonalData data, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SettingsWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            try
            {
                await LoadAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogUnread(failure);
            }
        }
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await settings.LoadAsync(scope.ServiceProvider.GetRequiredService<RedressDb>(), data, cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The settings of the desk could not be read; those known go on to hold")]
    private partial void LogUnread(Exception failure);
}
