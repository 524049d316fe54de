namespace Redress.Topics.Packs;

/// <summary>The packs in use. They change while the program runs, so take <see cref="Current"/> once for one piece of work.</summary>
internal sealed partial class TopicPacks
{
    private readonly IReadOnlyList<PackFolder> _folders;
    private readonly ILogger<TopicPacks> _log;
    private readonly Lock _refreshing = new();
    private string _fingerprint = "";
    private volatile PackSet _current;

    public TopicPacks(IReadOnlyList<PackFolder> folders, ILogger<TopicPacks> log)
    {
        _folders = folders;
        _log = log;
        _current = Load(Fingerprint());
    }

    public PackSet Current => _current;

    public IReadOnlyList<PackFolder> Folders => _folders;

    /// <summary>Reads the packs anew where a file was added, changed or removed; else costs one look at each folder.</summary>
    /// <returns>Whether the packs were read anew.</returns>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            var fingerprint = Fingerprint();
            if (string.Equals(fingerprint, _fingerprint, StringComparison.Ordinal))
            {
                return false;
            }

            _current = Load(fingerprint);
            return true;
        }
    }

    private PackSet Load(string fingerprint)
    {
        _fingerprint = fingerprint;
        var packs = PackSet.Load(_folders);
        foreach (var problem in packs.Problems)
        {
            LogProblem(problem);
        }

        LogLoaded(packs.All.Count, packs.Problems.Count);
        return packs;
    }

    private string Fingerprint() =>
        string.Join('\n', _folders.SelectMany(f => f.Files()).Select(f => $"{f.FullName}|{f.Length}|{f.LastWriteTimeUtc.Ticks}"));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Topic pack left out: {Problem}")]
    private partial void LogProblem(PackProblem problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Packs} topic packs in use, {Problems} problems")]
    private partial void LogLoaded(int packs, int problems);
}
