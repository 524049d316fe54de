using Redress.Domain.Stories;
using Redress.Platform.Web.Languages;
using Redress.Stories.Show;

namespace Redress.StudyKits;

/// <summary>What a group needs to talk about a story for an hour.</summary>
internal static class StudyKit
{
    private const int MostQuestions = 8;

    /// <summary>Sixty minutes.</summary>
    public static IReadOnlyList<AgendaItem> Agenda(Texts texts) =>
    [
        new(5, texts["Welcome. Each person says in one sentence why they came."]),
        new(10, texts["Read the brief aloud, line by line. Where somebody doubts a line, read the sentence it rests on."]),
        new(10, texts["Read the background. Note what is new to the group."]),
        new(25, texts["Discuss the questions. Take them in any order; leave out what does not fit."]),
        new(10, texts["Decide on one step each person will take this week, and write it down."]),
    ];

    public static IReadOnlyList<string> Questions(ActionPage page, Texts texts) =>
        [.. page.Packs.Take(2).SelectMany(pack => pack.Questions.Take(3)).Concat(FromTheStory(page, texts)).Take(MostQuestions)];

    private static IEnumerable<string> FromTheStory(ActionPage page, Texts texts)
    {
        foreach (var line in page.Lines(BriefLineKind.Promised).Take(1))
        {
            yield return texts["“{0}”: how could anyone tell whether this commitment is kept?", $"{LineOpening.Of(line)} {line.Text}".Trim().TrimEnd('.')];
        }

        if (page.Lines(BriefLineKind.Unknown).Count > 0)
        {
            yield return texts["The report leaves points open. Who could answer them, and what would the answer change for you?"];
        }

        yield return texts["What would you want to see published before you make up your mind?"];
    }
}

/// <summary>One part of the hour.</summary>
internal sealed record AgendaItem(int Minutes, string What);
