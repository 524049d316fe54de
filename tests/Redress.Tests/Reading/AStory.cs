using Redress.Reading;
using Redress.Reading.Topics;

namespace Redress.Tests.Reading;

/// <summary>A story of our own, read the way any is.</summary>
internal static class AStory
{
    public static StoryReading Read(string text, string headline = "Riverside weighs a new bridge") =>
        StoryReader.Read(new Article { Headline = headline, Text = text }, TopicIndex.Empty);

    /// <summary>The sentences between ordinary English ones, so that the story's language is plain.</summary>
    public static StoryReading Around(string sentences) =>
        Read($"The council of Riverside met on Monday in the old town hall to talk about the bridge.\n\n{sentences}\n\nThe meeting was open to the public, and about forty people came to it.");
}
