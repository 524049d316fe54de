namespace Redress.Platform.Jobs;

/// <summary>How jobs are taken and tried.</summary>
internal sealed record JobSettings
{
    /// <summary>Jobs at a time on this node.</summary>
    public int Workers { get; init; } = 4;

    /// <summary>After so many failures a job is a dead letter.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>How long a job may run; then its node is taken for dead and another may run it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often to look without being woken.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long running jobs may go on when the program is asked to stop.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The wait after the first failure; each further one is four times as long, all with up to a quarter more at random.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan RetryAfter(int failures) => FirstRetry * Math.Pow(4, failures - 1) * (1 + (Random.Shared.NextDouble() / 4));
}
