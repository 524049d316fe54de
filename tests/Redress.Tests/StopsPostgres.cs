using Redress.Tests;

[assembly: AssemblyFixture(typeof(StopsPostgres))]

namespace Redress.Tests;

/// <summary>Takes the cluster down after the last test. Left to the end of the process, deleting hundreds of databases would take longer than the runner lets a process live on.</summary>
public sealed class StopsPostgres : IDisposable
{
    public void Dispose()
    {
        if (PostgresServer.IsRunning)
        {
            PostgresServer.Instance.Dispose();
        }
    }
}
