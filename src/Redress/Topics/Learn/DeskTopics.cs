using Redress.Platform;
using Redress.Reading.Topics.Learned;

namespace Redress.Topics.Learn;

/// <summary>What was learned of this desk's labels: <c>topics.model</c> in the data folder, taken up when it is written anew, without a restart.</summary>
internal sealed partial class DeskTopics(IConfiguration configuration, ILogger<DeskTopics> log)
{
    private readonly FileInfo _file = new(Path.GetFullPath(Path.Combine(configuration["Data:Folder"] ?? "data", "topics.model")));
    private readonly Lock _loading = new();
    private (DateTime Written, long Length) _loaded;
    private TopicModel? _model;

    /// <summary>Null where nothing was learned. A file that is no model leaves the one before in use, and the log says so.</summary>
    public TopicModel? Current
    {
        get
        {
            lock (_loading)
            {
                _file.Refresh();
                var there = _file.Exists ? (_file.LastWriteTimeUtc, _file.Length) : default;
                if (there != _loaded)
                {
                    _loaded = there;
                    _model = _file.Exists ? Load() : null;
                }

                return _model;
            }
        }
    }

    private TopicModel? Load()
    {
        try
        {
            return ModelFile.Load(_file.FullName);
        }
        catch (CommandFailure failure)
        {
            LogUnreadable(failure.Message);
            return _model;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Learned topics left out: {Problem}")]
    private partial void LogUnreadable(string problem);
}
