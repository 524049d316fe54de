using Redress.Benchmarks.Quality;
using Redress.Benchmarks.Speed;
using Redress.Benchmarks.Training;

switch (args)
{
    case ["quality", var folder]:
        PageQuality.Run(folder);
        return 0;
    case ["speed", var folder]:
        ExtractionSpeed.Run(folder);
        return 0;
    case ["train-body", var folder, "--check"]:
        BodyTraining.Check(folder);
        return 0;
    case ["train-body", var folder, var file]:
        BodyTraining.Write(folder, file);
        return 0;
    default:
        Console.WriteLine("""
            usage: Redress.Benchmarks quality FOLDER                 scores over the corpora in FOLDER (data/reading, expect/reading)
                   Redress.Benchmarks speed FOLDER                   times on the same pages, beside SmartReader
                   Redress.Benchmarks train-body FOLDER FILE         writes src/Redress.Reading/Extraction/Body/body.trees
                   Redress.Benchmarks train-body FOLDER --check      cross-validates that model by site
            """);
        return 2;
}
