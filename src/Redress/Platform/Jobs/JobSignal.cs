using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Redress.Platform.Database;

namespace Redress.Platform.Jobs;

/// <summary>Wakes this node's workers when jobs were committed.</summary>
internal sealed class JobSignal
{
    private volatile TaskCompletionSource _raised = New();

    public void Raise() => Interlocked.Exchange(ref _raised, New()).TrySetResult();

    /// <summary>Taken before looking for work, so that no signal between the look and the wait is missed.</summary>
    public Task Next => _raised.Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>Raises the signal once new jobs are committed, within a transaction or without.</summary>
internal sealed class RaiseSignal(JobSignal signal) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        RaiseFor(eventData.Context as RedressDb, isCommitted: eventData.Context?.Database.CurrentTransaction is null);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavedChanges(eventData, result));

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => RaiseFor(eventData.Context as RedressDb, isCommitted: true);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }

    private void RaiseFor(RedressDb? db, bool isCommitted)
    {
        if (db is { HasNewJobs: true } && isCommitted)
        {
            db.HasNewJobs = false;
            signal.Raise();
        }
    }
}
