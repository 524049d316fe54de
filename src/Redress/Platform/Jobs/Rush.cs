namespace Redress.Platform.Jobs;

/// <summary>Whether so many people stand in line to have something stored that work in the background should leave them the disk: in a rush it goes on, but slowly, and nothing of it is lost.
/// Told by the machine's own clock, since it is about the machine.</summary>
internal sealed class Rush
{
    /// <summary>How long work in the background rests each time.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

    /// <summary>How long it is taken to last after the last sign of it.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(1);

    private long _until = long.MinValue;

    public bool IsOn => Environment.TickCount64 < Volatile.Read(ref _until);

    public void Raise() => Volatile.Write(ref _until, Environment.TickCount64 + (long)Lasts.TotalMilliseconds);
}
