using Redress.Benchmarks.Quality;
using Redress.Benchmarks.Speed;
using Redress.Benchmarks.Training;

switch (args)
{
    case ["quality", var folder]:
        ReadingQuality.Run(folder, Console.Out);
        return 0;
    case ["quality", "lines", var folder]:
        return LinesQuality.Run(folder);
    case ["speed", var folder]:
        ReadingSpeed.Run(folder);
        return 0;
    case ["log"]:
        LogSpeed.Run();
        return 0;
    case ["lookup", var address]:
        await LookUpSpeed.RunAsync(address);
        return 0;
    case ["train-body", var folder, "--check"]:
        BodyTraining.Check(folder);
        return 0;
    case ["train-body", var folder, var file]:
        BodyTraining.Write(folder, file);
        return 0;
    case ["train-speakers", var annotated, var file]:
        return QuotesTraining.Run(annotated, file);
    default:
        Console.WriteLine("""
            usage: Redress.Benchmarks quality FOLDER                   scores over the corpora in FOLDER (data/reading, expect/reading)
                   Redress.Benchmarks quality lines FOLDER             scores promised and unknown lines against annotated stories
                   Redress.Benchmarks speed FOLDER                     times on the same pages, beside SmartReader
                   Redress.Benchmarks lookup ADDRESS                   times looking officials up at a running server, beside a cached page
                   Redress.Benchmarks log                              times the petition log: a leaf, a proof, a recount
                   Redress.Benchmarks train-body FOLDER FILE           writes src/Redress.Reading/Extraction/Body/body.trees
                   Redress.Benchmarks train-body FOLDER --check        cross-validates that model by site
                   Redress.Benchmarks train-speakers ANNOTATED FILE    writes src/Redress.Reading/Quotes/speaker-weights.txt
            """);
        return 2;
}
