using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Deliver;

/// <summary>What somebody fills in about a delivery, as they wrote it.</summary>
internal sealed record DeliveryForm
{
    /// <summary>Which package.</summary>
    public Id<PetitionDelivery>? Package { get; init; }

    public DateOnly? On { get; init; }

    public string? By { get; init; }

    public DeliveryWay? Way { get; init; }

    public string? Note { get; init; }

    public string? Evidence { get; init; }

    public static DeliveryForm Of(PetitionDelivery delivery) =>
        new() { Package = delivery.Id, On = delivery.DeliveredOn, By = delivery.DeliveredBy, Way = delivery.Way, Note = delivery.Note, Evidence = delivery.EvidenceUrl };

    /// <returns>What was given, or what needs another look, by field.</returns>
    public (GivenDelivery? Given, IReadOnlyList<(string Field, string Message)> Problems) Read(Petition petition, DateOnly today, Texts t)
    {
        var (by, note, evidence) = (By?.Trim() ?? "", Blank(Note), Blank(Evidence));
        List<(string, string)> problems = [];
        var opened = DateOnly.FromDateTime(petition.OpenedAt!.Value.UtcDateTime);

        if (On is not { } on || on < opened || on > today)
        {
            problems.Add(("on", t["Write the day it was delivered, between {0:d} and today.", opened]));
        }

        if (by.Length is 0 or > PetitionDelivery.LongestName)
        {
            problems.Add(("by", t["Write who delivered it, in at most {0} characters.", PetitionDelivery.LongestName]));
        }

        if (Way is not { } way || !Enum.IsDefined(way))
        {
            problems.Add(("way", t["Choose how it was delivered."]));
        }

        if (note?.Length > PetitionDelivery.LongestNote)
        {
            problems.Add(("note", t["Shorten the note to {0} characters.", PetitionDelivery.LongestNote]));
        }

        if (evidence is not null && (evidence.Length > PetitionDelivery.LongestUrl || !Uri.TryCreate(evidence, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")))
        {
            problems.Add(("evidence", t["Write the address of the evidence with https:// at its beginning, or leave it empty."]));
        }

        return problems.Count > 0 ? (null, problems) : (new GivenDelivery(On!.Value, by, Way!.Value, note, evidence), problems);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
