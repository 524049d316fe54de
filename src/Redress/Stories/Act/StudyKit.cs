using Redress.Domain.Stories;
using Redress.Stories.Show;

namespace Redress.Stories.Act;

/// <summary>What a group needs to talk about a story for an hour.</summary>
internal static class StudyKit
{
    private const int MostQuestions = 8;

    public static readonly IReadOnlyList<(int Minutes, string What)> Agenda =
    [
        (5, "Welcome. Each person says in one sentence why they came."),
        (10, "Read the brief aloud, line by line. Where somebody doubts a line, read the sentence it rests on."),
        (10, "Read the background. Note what is new to the group."),
        (25, "Discuss the questions. Take them in any order; leave out what does not fit."),
        (10, "Decide on one step each person will take this week, and write it down."),
    ];

    public static IReadOnlyList<string> Questions(ActionPage page) =>
        [.. page.Packs.Take(2).SelectMany(pack => pack.Questions.Take(3)).Concat(FromTheStory(page)).Take(MostQuestions)];

    private static IEnumerable<string> FromTheStory(ActionPage page)
    {
        foreach (var line in page.Lines(BriefLineKind.Promised).Take(1))
        {
            yield return $"“{line.Text.TrimEnd('.')}”: how could anyone tell whether this commitment is kept?";
        }

        if (page.Lines(BriefLineKind.Unknown).Count > 0)
        {
            yield return "The report leaves points open. Who could answer them, and what would the answer change for you?";
        }

        yield return "What would you want to see published before you make up your mind?";
    }
}
