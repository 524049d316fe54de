using Redress.Benchmarks.Quality;
using Redress.Reading;
using Redress.Reading.Extraction;
using Redress.Reading.Topics;
using SmartReader;

namespace Redress.Benchmarks.Speed;

/// <summary>Times extraction and all of reading against SmartReader's extraction on the same pages, in turns on one thread, the last of three rounds.</summary>
internal static class ReadingSpeed
{
    private const int Rounds = 3;

    public static void Run(string folder)
    {
        Console.WriteLine($"{"one page",-28} {"pages",6} {"median ms",10} {"p99 ms",8} {"MB alloc",9}");
        foreach (var name in Corpus.Pages)
        {
            if (!Corpus.Has(folder, name))
            {
                Console.WriteLine($"{name,-28} missing in {folder}");
                continue;
            }

            Timings extraction = new(), reading = new(), theirs = new();
            for (var round = 0; round < Rounds; round++)
            {
                extraction.Clear();
                reading.Clear();
                theirs.Clear();
                foreach (var page in Corpus.Read(folder, name))
                {
                    extraction.Time(() => HtmlArticle.Extract(page.Html, page.Url).Text.Length);
                    theirs.Time(() => new Reader(page.Url?.ToString() ?? "https://example.org/", page.Html).GetArticle().Length);
                    reading.Time(() => StoryReader.Read(HtmlArticle.Extract(page.Html, page.Url), TopicIndex.Empty).Lines.Count);
                }
            }

            Console.WriteLine($"{name + " text alone",-28} {extraction}");
            Console.WriteLine($"{name + " all of reading",-28} {reading}");
            Console.WriteLine($"{name + " SmartReader",-28} {theirs}");
        }
    }
}
