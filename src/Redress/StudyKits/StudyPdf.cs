using System.Globalization;
using Redress.Domain.Stories;
using Redress.Platform.Drawing;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Stories.Show;

namespace Redress.StudyKits;

/// <summary>The study kit as a PDF: what the page has, in the same order, with lines to write on.</summary>
internal static class StudyPdf
{
    private const int LinesForNotes = 8;
    private const int LinesForSteps = 5;

    public static async Task<IResult> GetAsync(string slug, ShowStory show, Fonts fonts, Site site, Texts texts, HttpRequest request, CancellationToken cancel) =>
        await show.RunAsync(slug, cancel) switch
        {
            StoryAnswer.Found found => Results.Bytes(Write(found.Page, site.Address(request, $"/stories/{slug}"), fonts, site, texts), "application/pdf"),
            StoryAnswer.TakenDown => Results.StatusCode(StatusCodes.Status410Gone),
            _ => Results.NotFound(),
        };

    private static byte[] Write(ActionPage page, string address, Fonts fonts, Site site, Texts texts)
    {
        using var pdf = new FlowingPdf(fonts, texts["Study kit: {0}", page.Story.Headline], $"{site.Name} · {address.Split("://")[^1]}");
        pdf.AddSmall(texts["Study kit · one hour · three to twelve people"]);
        pdf.AddTitle(page.Story.Headline);
        pdf.AddSmall(string.Join(" · ", new[] { page.Story.Publisher, page.Story.Author, page.Story.Reported is { } reported ? ReportedTime.Words(reported) : null, page.Story.Url }.OfType<string>()));
        AddAgenda(pdf, texts);
        AddQuestions(pdf, page, texts);
        AddBrief(pdf, page, texts);
        AddBackground(pdf, page, texts);
        pdf.AddHeading(texts["Notes"]);
        pdf.AddWritingLines(LinesForNotes);
        pdf.AddHeading(texts["What each of us will do this week"]);
        pdf.AddWritingLines(LinesForSteps);
        return pdf.ToArray();
    }

    private static void AddAgenda(FlowingPdf pdf, Texts texts)
    {
        pdf.AddHeading(texts["Agenda"]);
        foreach (var item in StudyKit.Agenda(texts))
        {
            pdf.AddItem("•", $"{texts["{0} min", item.Minutes]}: {item.What}");
        }
    }

    private static void AddQuestions(FlowingPdf pdf, ActionPage page, Texts texts)
    {
        pdf.AddHeading(texts["Questions to discuss"]);
        foreach (var (question, n) in StudyKit.Questions(page, texts).Select((question, i) => (question, i + 1)))
        {
            pdf.AddItem(string.Create(CultureInfo.CurrentCulture, $"{n}."), question);
        }
    }

    private static void AddBrief(FlowingPdf pdf, ActionPage page, Texts texts)
    {
        pdf.AddHeading(texts["The brief, with the sentences it rests on"]);
        foreach (var (kind, name) in new[]
        {
            (BriefLineKind.Happened, texts["What happened"]), (BriefLineKind.Said, texts["Who said what"]),
            (BriefLineKind.Promised, texts["Commitments"]), (BriefLineKind.Unknown, texts["Still unknown"]),
        }.Where(part => page.Lines(part.Item1).Count > 0))
        {
            pdf.AddSubheading(name);
            foreach (var line in page.Lines(kind))
            {
                pdf.AddItem("•", $"{LineOpening.Of(line)} {(kind is BriefLineKind.Said ? Quotation.Marked(page.Story, line) : line.Text)}".Trim(), hasMore: true);
                foreach (var sentence in page.Cited(line.Cites))
                {
                    pdf.AddSmall($"¶ {sentence.N}  {sentence.Text}", indent: 20);
                }
            }
        }
    }

    private static void AddBackground(FlowingPdf pdf, ActionPage page, Texts texts)
    {
        foreach (var topic in page.Packs.Take(2).Where(pack => pack.Background.Count > 0))
        {
            pdf.AddHeading(texts["Background: {0}", topic.Name]);
            foreach (var passage in topic.Background)
            {
                pdf.AddParagraph(SafeHtml.ToText(passage.Html));
            }

            foreach (var source in topic.Sources)
            {
                pdf.AddSmall($"{source.Title}: {source.Url}");
            }
        }
    }
}
