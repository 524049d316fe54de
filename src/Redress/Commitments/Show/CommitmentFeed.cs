using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Commitments.Show;

/// <summary>Commitments for feed readers (RFC 4287): an entry comes back as new whenever its status changes.</summary>
internal static class CommitmentFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static async Task<IResult> GetAllAsync(HttpRequest request, ListCommitments list, Site site, Texts texts, CancellationToken cancel) =>
        Write(request, site, texts, $"{texts["Commitments"]} – {site.Name}", "/commitments", (await list.PageAsync(null, false, null, 1, cancel)).Commitments);

    public static async Task<IResult> GetPersonAsync(string slug, HttpRequest request, ListCommitments list, Site site, Texts texts, CancellationToken cancel) =>
        (await list.PageAsync(null, false, slug, 1, cancel)).Commitments is [var first, ..] all
            ? Write(request, site, texts, $"{texts["Commitments of {0}", first.Who]} – {site.Name}", $"/people/{slug}", all)
            : Results.NotFound();

    private static IResult Write(HttpRequest request, Site site, Texts texts, string title, string page, IReadOnlyList<CommitmentView> commitments)
    {
        var self = site.Address(request, request.Path);
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "id", self),
            new XElement(Atom + "title", Legal(title)),
            new XElement(Atom + "updated", Instant(commitments.Select(c => c.ChangedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max())),
            new XElement(Atom + "author", new XElement(Atom + "name", site.Name)),
            Link("self", "application/atom+xml", self),
            Link("alternate", "text/html", site.Address(request, page)),
            commitments.Select(c => Entry(c, site.Address(request, $"/commitments/{c.Slug}"), texts)));
        return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}", "application/atom+xml", Encoding.UTF8);
    }

    private static XElement Entry(CommitmentView commitment, string address, Texts texts) => new(Atom + "entry",
        new XElement(Atom + "id", $"{address}#{(commitment.OverdueAt is null ? commitment.Status.ToString().ToLowerInvariant() : "overdue")}"),
        new XElement(Atom + "title", Legal($"{(commitment.IsSample ? "[Sample] " : "")}{StatusWords.Of(commitment.Status, commitment.OverdueAt is not null, texts)}: {commitment.Sentence}")),
        new XElement(Atom + "updated", Instant(commitment.ChangedAt)),
        Link("alternate", "text/html", address),
        new XElement(Atom + "summary", Legal(commitment.Headline)));

    private static XElement Link(string relation, string type, string address) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>XML has no way to write most control characters, not even escaped.</summary>
    private static string Legal(string text) => string.Concat(text.Where(c => !char.IsControl(c)));
}
