using System.Data.Common;
using System.Threading.Channels;
using Redress.Platform.Jobs;

namespace Redress.Petitions.Sign;

/// <summary>The one place signatures are written: it takes whatever waits, up to <see cref="MostAtOnce"/>, into one transaction, and tells everybody after its COMMIT.</summary>
internal sealed partial class SignatureWriter(IServiceScopeFactory scopes, TimeProvider clock, SignatureMailSignal mails, Rush rush, ILogger<SignatureWriter> log) : BackgroundService
{
    /// <summary>How many may wait. Beyond it people are asked to come back, with their form kept.</summary>
    public const int MostWaiting = 8192;

    public const int MostAtOnce = 1024;

    /// <summary>Where so many come together, work in the background stands back.</summary>
    private const int Many = 32;

    private const int Tries = 3;

    private readonly Channel<SignatureWrite> _waiting = Channel.CreateBounded<SignatureWrite>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <returns>Whether there was room.</returns>
    public bool TryWrite(SignatureWrite write) => _waiting.Writer.TryWrite(write);

    /// <summary>Waits for room: for work that nobody stands in line for.</summary>
    public ValueTask WriteAsync(SignatureWrite write, CancellationToken cancel) => _waiting.Writer.WriteAsync(write, cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<SignatureWrite>(MostAtOnce);
        SignatureTransaction? transaction = null;

        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                while (batch.Count < MostAtOnce && _waiting.Reader.TryRead(out var write))
                {
                    batch.Add(write);
                }

                if (batch.Count >= Many)
                {
                    rush.Raise();
                }

                transaction = await StoreAsync(batch, transaction);
                batch.Clear();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            _waiting.Writer.TryComplete();
            await DrainAsync(transaction);
        }
    }

    /// <summary>What waits when the program ends is still written.</summary>
    private async Task DrainAsync(SignatureTransaction? transaction)
    {
        var rest = new List<SignatureWrite>();
        while (_waiting.Reader.TryRead(out var write))
        {
            rest.Add(write);
        }

        foreach (var batch in rest.Chunk(MostAtOnce))
        {
            transaction = await StoreAsync(batch, transaction);
        }

        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }
    }

    /// <returns>The connection to go on with; null where it failed and a new one is needed.</returns>
    private async Task<SignatureTransaction?> StoreAsync(IReadOnlyList<SignatureWrite> batch, SignatureTransaction? transaction)
    {
        for (var @try = 1; ; @try++)
        {
            try
            {
                transaction ??= await SignatureTransaction.OpenAsync(scopes.CreateAsyncScope(), clock);
                await transaction.StoreAsync(batch);
                break;
            }
            catch (Exception failure)
            {
                if (transaction is not null)
                {
                    await transaction.DisposeAsync();
                    transaction = null;
                }

                if (@try < Tries && failure is DbException { IsTransient: true } or { InnerException: DbException { IsTransient: true } })
                {
                    continue;
                }

                LogFailed(batch.Count, failure);
                foreach (var write in batch)
                {
                    write.Failed(failure);
                }

                return null;
            }
        }

        foreach (var write in batch)
        {
            write.Committed();
        }

        mails.Raise();
        return transaction;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} signatures or changes of signatures could not be stored; those who wait are told so")]
    private partial void LogFailed(int count, Exception failure);
}
