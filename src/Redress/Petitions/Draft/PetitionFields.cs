using System.Globalization;
using Redress.Domain.Petitions;

namespace Redress.Petitions.Draft;

/// <summary>A petition as it is typed into a form, by a reader or at the desk.</summary>
internal sealed class PetitionFields
{
    public string? Title { get; set; }

    public string? Ask { get; set; }

    public string? Background { get; set; }

    public string? Addressee { get; set; }

    public RegionRule Where { get; set; }

    public string? State { get; set; }

    /// <summary>The last day of signing, as a date field sends it; empty for no end.</summary>
    public string? ClosesOn { get; set; }

    public bool ShowsNames { get; set; }

    public bool DeliversNames { get; set; }

    public bool Shared { get; set; }

    public string? Sponsors { get; set; }

    public List<MilestoneFields> Milestones { get; set; } = [];

    public static PetitionFields Of(Petition petition) => new()
    {
        Title = petition.Text.Title,
        Ask = petition.Text.Ask,
        Background = petition.Text.Background,
        Addressee = petition.Text.Addressee,
        Where = petition.RegionRule,
        State = petition.State,
        ClosesOn = petition.ClosesAt?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ShowsNames = petition.ShowsNames,
        DeliversNames = petition.DeliversNames,
        Shared = petition.AllowsSharedAddresses,
        Sponsors = petition.SponsorsNeeded.ToString(CultureInfo.InvariantCulture),
        Milestones = [.. petition.Milestones.OrderBy(milestone => milestone.Signatures).Select(MilestoneFields.Of)],
    };
}

/// <summary>A milestone as it is typed; both empty for none.</summary>
internal sealed class MilestoneFields
{
    public string? Signatures { get; set; }

    public string? Consequence { get; set; }

    public static MilestoneFields Of(Milestone milestone) => new() { Signatures = milestone.Signatures.ToString(CultureInfo.InvariantCulture), Consequence = milestone.Consequence };
}

/// <summary>What is wrong with an answer in a form.</summary>
/// <param name="Field">The id of its field.</param>
/// <param name="Message">What is wrong and how to mend it, in the reader's language.</param>
internal sealed record FieldProblem(string Field, string Message);
