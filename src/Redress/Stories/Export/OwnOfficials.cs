using Redress.Domain.Officials;
using Redress.Officials.FindMine;
using Redress.Officials.Letter;
using Redress.Platform.Database;
using Redress.Stories.Act;

namespace Redress.Stories.Export;

/// <summary>Turns a ZIP code into steps that name the reader's own officials, as far as they are imported and certain.</summary>
internal static class OwnOfficials
{
    /// <returns>Empty where no officials are imported.</returns>
    public static async Task<IReadOnlyList<Step>> StepsAsync(string zip, FindMyOfficials find, RedressDb db, CancellationToken cancel)
    {
        var answer = await find.RunAsync(new Whereabouts(zip), cancel);

        if (answer.AsOf is null)
        {
            return [];
        }

        var steps = new List<Step>();

        foreach (var person in answer.Posts.Select(post => post.Person).OfType<string>())
        {
            var facts = (await LetterFacts.FindAsync(db, person, cancel))!;
            steps.Add(new($"Write to {facts.Title} {facts.Name}, {facts.Area}", facts.Form is null ? null : "the office’s own page", facts.Form?.Url));
        }

        if (answer.Status is not AnswerStatus.Found)
        {
            var names = string.Join(", ", answer.Candidates.Select(candidate => $"{candidate.District} ({candidate.Name ?? "vacant"})"));
            steps.Add(new($"{answer.Message}{(names is "" ? "" : $" It may be {names}")}", "house.gov tells by address", "https://www.house.gov/representatives/find-your-representative"));
        }

        return steps;
    }
}
