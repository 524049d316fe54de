using Microsoft.EntityFrameworkCore;
using Redress.Domain.Officials;
using Redress.Platform.Database;

namespace Redress.Officials.Import;

/// <summary>What a roster says of one official, in a form that can be compared.</summary>
internal sealed record OfficialState(string Name, string Posts, string Contacts, string Committees, string Form)
{
    public static OfficialState Of(Official official) => new(
        official.Name,
        Lines(official.Memberships.GroupBy(term => term.PostId, StringComparer.Ordinal).Select(post => post.Key)),
        Lines(official.Contacts.Select(contact => $"{contact.Kind} {contact.Value} {contact.Office}")),
        Lines(official.Committees.Select(seat => $"{seat.CommitteeId} {seat.Title}")),
        official.Form is { } form ? Lines([form.Url, .. form.Topics, .. form.Required, $"{form.MaxMessageLength} {form.HasCaptcha}"]) : "");

    private static string Lines(IEnumerable<string> parts) => string.Join('\n', parts.Order(StringComparer.Ordinal));
}

/// <summary>What a roster says, in a form that can be compared.</summary>
/// <param name="Officials">By id.</param>
/// <param name="Zips">ZIP code rows; null where the source brings none.</param>
/// <param name="Shapes">Outlines; null where the source brings none.</param>
internal sealed record RosterState(IReadOnlyDictionary<string, OfficialState> Officials, int? Zips, int? Shapes)
{
    public static RosterState Of(RosterContent content) => new(
        content.Officials.ToDictionary(official => official.Id, OfficialState.Of, StringComparer.Ordinal),
        content.Zips.Count is 0 ? null : content.Zips.Count, content.Shapes.Count is 0 ? null : content.Shapes.Count);

    /// <summary>As it is stored now.</summary>
    public static async Task<RosterState> OfAsync(RedressDb db, RosterContent content, CancellationToken cancel)
    {
        var officials = await db.Officials.AsNoTracking().AsSplitQuery().Where(official => official.Roster == content.Id)
            .Include(official => official.Memberships).Include(official => official.Contacts).Include(official => official.Committees).Include(official => official.Form)
            .ToListAsync(cancel);
        var bodies = content.Shapes.Select(shape => shape.PostId.Split(':')[0] + ":").Distinct(StringComparer.Ordinal).ToList();
        var shapes = 0;

        foreach (var body in bodies)
        {
            shapes += await db.DistrictShapes.CountAsync(shape => shape.PostId.StartsWith(body), cancel);
        }

        return new(
            officials.ToDictionary(official => official.Id, OfficialState.Of, StringComparer.Ordinal),
            content.Zips.Count is 0 ? null : await db.ZipDistricts.CountAsync(cancel), content.Shapes.Count is 0 ? null : shapes);
    }
}
