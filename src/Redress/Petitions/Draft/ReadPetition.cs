using System.Globalization;
using Redress.Domain.Officials;
using Redress.Domain.Petitions;
using Redress.Petitions.Moderate;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Draft;

/// <summary>Reads the form of a petition: what is asked and by which rules, or what needs another look.</summary>
internal sealed class ReadPetition(Texts t, TimeProvider clock)
{
    public const int LongestTitle = 120;
    public const int LongestAsk = 3000;
    public const int LongestBackground = 6000;
    public const int LongestAddressee = 200;
    public const int LongestConsequence = 300;
    private const int ShortestTitle = 10;
    private const int MostSponsors = 100;
    private const int MostSignatures = 100_000_000;

    public WrittenText Text(PetitionFields fields, ICollection<FieldProblem> problems)
    {
        var text = new WrittenText(OneLine(fields.Title), Paragraphs(fields.Ask), Paragraphs(fields.Background) is { Length: > 0 } background ? background : null, OneLine(fields.Addressee));
        Check(text.Title.Length is >= ShortestTitle and <= LongestTitle, "title", t["Say in one line of {0} to {1} characters what should be done", ShortestTitle, LongestTitle], problems);
        Check(text.Addressee.Length is > 1 and <= LongestAddressee, "addressee", t["Name who can do it: an office, a council, a person in office"], problems);
        Check(text.Ask.Length is > 0 and <= LongestAsk, "ask", t["Say in at most {0} characters what exactly is asked", LongestAsk], problems);
        Check(text.Background is null or { Length: <= LongestBackground }, "background", t["Shorten the background to {0} characters", LongestBackground], problems);
        return text;
    }

    public PetitionRules Rules(PetitionFields fields, ICollection<FieldProblem> problems)
    {
        var state = fields.Where is RegionRule.State ? Jurisdiction.Find(fields.State)?.Code : null;
        Check(fields.Where is not RegionRule.State || state is not null, "state", t["Choose the state whose people may sign"], problems);
        return new PetitionRules(fields.Where, state, ClosesAt(fields.ClosesOn, problems), fields.ShowsNames, fields.DeliversNames, fields.Shared, Sponsors(fields.Sponsors, problems));
    }

    public IReadOnlyList<(int Signatures, string Consequence)> Milestones(PetitionFields fields, ICollection<FieldProblem> problems)
    {
        var read = new List<(int Signatures, string Consequence)>();

        foreach (var (milestone, i) in fields.Milestones.Select((milestone, i) => (milestone, i)).Where(row => !string.IsNullOrWhiteSpace(row.milestone.Signatures) || !string.IsNullOrWhiteSpace(row.milestone.Consequence)))
        {
            var consequence = OneLine(milestone.Consequence);
            var isNumber = int.TryParse(milestone.Signatures, NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var signatures);
            Check(isNumber && signatures is > 0 and <= MostSignatures && read.All(other => other.Signatures != signatures), $"milestone-{i}", t["Give each milestone a number of its own"], problems);
            Check(consequence.Length is > 0 and <= LongestConsequence, $"consequence-{i}", t["Say in at most {0} characters what happens when the milestone is reached", LongestConsequence], problems);
            read.Add((signatures, consequence));
        }

        return read;
    }

    /// <summary>The end of that day in UTC, so that a day is named which is the last everywhere.</summary>
    private DateTimeOffset? ClosesAt(string? day, ICollection<FieldProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(day))
        {
            return null;
        }

        if (!DateOnly.TryParseExact(day.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            problems.Add(new("closes", t["Write the last day as 2026-12-31, or leave it empty"]));
            return null;
        }

        var end = new DateTimeOffset(date.ToDateTime(new TimeOnly(23, 59)), TimeSpan.Zero);
        Check(end > clock.GetUtcNow(), "closes", t["The last day has to be today or later"], problems);
        return end;
    }

    private int Sponsors(string? number, ICollection<FieldProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(number))
        {
            return 0;
        }

        var isNumber = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sponsors);
        Check(isNumber && sponsors <= MostSponsors, "sponsors", t["Write how many sponsors it needs, from 0 to {0}", MostSponsors], problems);
        return sponsors;
    }

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Lines trimmed, one empty line between paragraphs.</summary>
    private static string Paragraphs(string? text) =>
        string.Join("\n\n", (text ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => string.Join('\n', paragraph.Split('\n', StringSplitOptions.TrimEntries))));

    private static void Check(bool isRight, string field, string message, ICollection<FieldProblem> problems)
    {
        if (!isRight)
        {
            problems.Add(new(field, message));
        }
    }
}

/// <summary>Who may sign, until when, what becomes of names, and how many sponsors it needs first.</summary>
internal sealed record PetitionRules(RegionRule Where, string? State, DateTimeOffset? ClosesAt, bool ShowsNames, bool DeliversNames, bool Shared, int Sponsors)
{
    /// <summary>Once it was open only the last day can be another.</summary>
    public void ApplyTo(Petition petition)
    {
        petition.ClosesAt = ClosesAt;

        if (petition.OpenedAt is null)
        {
            (petition.RegionRule, petition.State) = (Where, State);
            (petition.ShowsNames, petition.DeliversNames, petition.AllowsSharedAddresses) = (ShowsNames, DeliversNames, Shared);
            petition.SponsorsNeeded = Sponsors;
        }
    }
}
