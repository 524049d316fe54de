namespace Redress.Petitions.Sign;

/// <summary>Tells the sender of mails on this node that there may be some.</summary>
internal sealed class SignatureMailSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0);
    private readonly Lock _raising = new();

    public void Raise()
    {
        lock (_raising)
        {
            if (_raised.CurrentCount == 0)
            {
                _raised.Release();
            }
        }
    }

    public void Dispose() => _raised.Dispose();

    /// <summary>Returns when it is raised, or after a while.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancel) => _raised.WaitAsync(most, cancel);
}
