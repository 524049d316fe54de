using Redress.Reading.Extraction;

namespace Redress.Benchmarks.Quality;

/// <summary>Scores the text found on pages, ours beside SmartReader's.</summary>
internal static class PageQuality
{
    public static void Run(string folder)
    {
        Console.WriteLine($"{"text of pages",-16} {"pages",6} {"Redress",8} {"SmartReader",12}   F1");
        foreach (var name in Corpus.Pages)
        {
            if (!Corpus.Has(folder, name))
            {
                Console.WriteLine($"{name,-16} missing in {folder}");
                continue;
            }

            PageScores ours = PageScores.For(name), theirs = PageScores.For(name);
            var answers = Corpus.Answers(folder, name);
            foreach (var page in Corpus.Read(folder, name))
            {
                ours.Add(answers[page.Id], HtmlArticle.Extract(page.Html, page.Url).Text);
                theirs.Add(answers[page.Id], new SmartReader.Reader(page.Url?.ToString() ?? "https://example.org/", page.Html).GetArticle().TextContent ?? "");
            }

            Console.WriteLine($"{name,-16} {ours.Count,6} {ours.F1,8:F4} {theirs.F1,12:F4}");
        }
    }
}
