using System.Diagnostics;
using Redress.Benchmarks.Quality;
using Redress.Reading.Extraction;
using SmartReader;

namespace Redress.Benchmarks.Speed;

/// <summary>Times extraction against SmartReader on the same pages, in turns on one thread, the second of two rounds.</summary>
internal static class ExtractionSpeed
{
    public static void Run(string folder)
    {
        Console.WriteLine($"{"one page",-24} {"pages",6} {"median ms",10} {"p99 ms",8} {"MB alloc",9}");
        foreach (var name in Corpus.Pages)
        {
            if (!Corpus.Has(folder, name))
            {
                Console.WriteLine($"{name,-24} missing in {folder}");
                continue;
            }

            var ours = new Timings();
            var theirs = new Timings();
            for (var round = 0; round < 2; round++)
            {
                ours.Clear();
                theirs.Clear();
                foreach (var page in Corpus.Read(folder, name))
                {
                    ours.Time(() => HtmlArticle.Extract(page.Html, page.Url).Text.Length);
                    theirs.Time(() => new Reader(page.Url?.ToString() ?? "https://example.org/", page.Html).GetArticle().Length);
                }
            }

            Console.WriteLine($"{name + " Redress",-24} {ours}");
            Console.WriteLine($"{name + " SmartReader",-24} {theirs}");
        }
    }

    private sealed class Timings
    {
        private readonly List<double> milliseconds = [];
        private long allocated;

        public void Clear()
        {
            milliseconds.Clear();
            allocated = 0;
        }

        public void Time(Func<int> read)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            read();
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        public override string ToString()
        {
            milliseconds.Sort();
            return $"{milliseconds.Count,6} {milliseconds[milliseconds.Count / 2],10:F1} {milliseconds[(int)(milliseconds.Count * 0.99)],8:F1} {allocated / 1e6 / milliseconds.Count,9:F1}";
        }
    }
}
