using System.Globalization;
using Redress.Domain.Petitions;
using Redress.Platform.Drawing;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Deliver;

/// <summary>The summary an addressee reads: what is asked, by how many, from where, and how to check it.</summary>
internal sealed class SummaryPdf(Fonts fonts, Site site, Texts t)
{
    public byte[] Write(Petition petition, LoggedCount counted, long names, DateTimeOffset now)
    {
        var text = petition.Text;
        var address = site.Address($"/petitions/{petition.Slug}");
        using var pdf = new FlowingPdf(fonts, text.Title, $"{site.Name} · {address.Split("://")[^1]}");
        pdf.AddSmall(t["Petition · {0:D}", now.UtcDateTime]);
        pdf.AddTitle(text.Title);
        pdf.AddParagraph(t["To {0}", text.Addressee]);
        pdf.AddSubheading(t.Count(counted.Count, "{0:N0} person has signed", "{0:N0} people have signed"));
        AddParagraphs(pdf, text.Ask);

        if (text.Background is { } background)
        {
            pdf.AddHeading(t["Why"]);
            AddParagraphs(pdf, background);
        }

        AddRegions(pdf, counted);
        AddMilestones(pdf, petition);
        AddVersions(pdf, petition, counted);
        AddNames(pdf, petition, counted, names);
        AddChecking(pdf, counted, address);
        return pdf.ToArray();
    }

    private static void AddParagraphs(FlowingPdf pdf, string text)
    {
        foreach (var paragraph in text.Split("\n\n"))
        {
            pdf.AddParagraph(paragraph);
        }
    }

    private void AddRegions(FlowingPdf pdf, LoggedCount counted)
    {
        pdf.AddHeading(t["Where signers are"]);

        foreach (var (region, count) in counted.Regions)
        {
            pdf.AddRow(region switch { "" => t["Not known any more"], "US" => t["United States, state not known"], _ => RegionNames.Of(region) }, Number(count));
        }

        pdf.AddRow(t["All"], Number(counted.Count));
    }

    private void AddMilestones(FlowingPdf pdf, Petition petition)
    {
        if (petition.Milestones.Count == 0)
        {
            return;
        }

        pdf.AddHeading(t["What happens to it"]);

        foreach (var milestone in petition.Milestones.OrderBy(milestone => milestone.Signatures))
        {
            var reached = milestone.ReachedAt is { } at ? " " + t["Reached on {0:D}.", at.UtcDateTime] : "";
            pdf.AddItem("•", $"{t["{0:N0} signatures", milestone.Signatures]}: {milestone.Consequence}{reached}");
        }
    }

    /// <summary>The hash of each text that was signed; earlier texts in full, since some signed those.</summary>
    private void AddVersions(FlowingPdf pdf, Petition petition, LoggedCount counted)
    {
        pdf.AddHeading(t["The text that is signed"]);

        foreach (var version in petition.Versions.OrderByDescending(version => version.Number))
        {
            pdf.AddSubheading(t["Version {0}, of {1:D}: {2:N0} signatures", version.Number, version.CreatedAt.UtcDateTime, counted.Versions.GetValueOrDefault(version.Number)]);

            if (version.Number != petition.Version)
            {
                AddParagraphs(pdf, version.Text);
            }

            pdf.AddSmall($"SHA-256: {Convert.ToHexStringLower(version.TextHash)}");
        }
    }

    private void AddNames(FlowingPdf pdf, Petition petition, LoggedCount counted, long names)
    {
        pdf.AddHeading(t["Names"]);
        pdf.AddParagraph(petition.DeliversNames
            ? t["The file signatures.csv has the names and ZIP codes of {0:N0} of the {1:N0} signers: those who were told so before they signed, and who have not had their details deleted since. E-mail addresses are not delivered.", names, counted.Count]
            : t["This petition is delivered as a number: its signers were told that their names go to nobody."]);
    }

    private void AddChecking(FlowingPdf pdf, LoggedCount counted, string address)
    {
        var log = site.Address("/log");
        pdf.AddHeading(t["How to check the count"]);
        pdf.AddParagraph(t["Every signature that counts is an entry in a public log that is only ever added to. It counts mailboxes whose owner pressed a button to confirm, one signature each, less those withdrawn or taken out. The numbers here are those of the log when it had {0:N0} entries, at {1:f} UTC; the petition’s page may show a later number.", counted.Checkpoint.Size, counted.Checkpoint.SignedAt.UtcDateTime]);
        pdf.AddItem("1.", t["Open {0} and see what the log proves and what it does not.", log]);
        pdf.AddItem("2.", t["To recount it on your own computer, run: {0}", $"redress verify-log {log} --since checkpoint.txt"]);
        pdf.AddItem("3.", counted.Statement is { } statement
            ? t["Entry {0:N0} of the log states this count. The file count.tlog-proof proves that the entry is in the log, and can be checked without this site (C2SP tlog-proof, RFC 6962).", statement.Index]
            : t["The log has no entry of this petition yet, which is why the count is zero."]);
        pdf.AddParagraph(t["The petition: {0}", address]);
        pdf.AddSubheading(t["The signed checkpoint"]);
        pdf.AddSmall(counted.Checkpoint.Note.TrimEnd('\n'));
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
