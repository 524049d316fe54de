using Redress.Platform;
using Redress.Reading.Topics.Learned;

namespace Redress.Topics.Learn;

/// <summary>A file that <c>redress topics train</c> wrote.</summary>
internal static class ModelFile
{
    /// <exception cref="CommandFailure">It cannot be opened, or is no model.</exception>
    public static TopicModel Load(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return TopicModelFile.Load(stream);
        }
        catch (InvalidDataException failure)
        {
            throw new CommandFailure($"{file}: {failure.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{file}: The model cannot be opened.");
        }
    }
}
