using System.Globalization;
using Redress.Benchmarks.Quality;
using Redress.Benchmarks.Signing;
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
    case ["pages", var address, var file]:
        await PageSpeed.RunAsync(new Uri(address), file);
        return 0;
    case ["train-body", var folder, "--check"]:
        BodyTraining.Check(folder);
        return 0;
    case ["train-body", var folder, var file]:
        BodyTraining.Write(folder, file);
        return 0;
    case ["train-speakers", var annotated, var file]:
        return QuotesTraining.Run(annotated, file);
    case ["signing", "serve", var folder, var port, var synchronous]:
        return await SigningServer.RunAsync(folder, int.Parse(port, CultureInfo.InvariantCulture), synchronous);
    case ["signing", "speed", var folder]:
        return await SigningSpeed.RunAsync(folder, rounds: 3, fsync: 0);
    case ["signing", "speed", var folder, "--fsync", var milliseconds]:
        return await SigningSpeed.RunAsync(folder, rounds: 3, int.Parse(milliseconds, CultureInfo.InvariantCulture));
    case ["signing", "kill", var folder]:
        return await SigningKill.RunAsync(folder, rounds: 20);
    case ["signing", "fsync", var folder]:
        return await SigningFsync.RunAsync(folder);
    case ["signing", "race", var folder]:
        return await SigningRace.RunAsync(folder);
    case ["fraud", var seed]:
        return FraudSimulation.Run(int.Parse(seed, CultureInfo.InvariantCulture));
    default:
        Console.WriteLine("""
            usage: Redress.Benchmarks quality FOLDER                   scores over the corpora in FOLDER (data/reading, expect/reading)
                   Redress.Benchmarks quality lines FOLDER             scores promised and unknown lines against annotated stories
                   Redress.Benchmarks speed FOLDER                     times on the same pages, beside SmartReader
                   Redress.Benchmarks lookup ADDRESS                   times looking officials up at a running server, beside a cached page
                   Redress.Benchmarks pages PAGE FILE                  readers a second of a running server's page: a crowd, drawn for each, and a file of that server
                   Redress.Benchmarks log                              times the petition log: a leaf, a proof, a recount
                   Redress.Benchmarks train-body FOLDER FILE           writes src/Redress.Reading/Extraction/Body/body.trees
                   Redress.Benchmarks train-body FOLDER --check        cross-validates that model by site
                   Redress.Benchmarks train-speakers ANNOTATED FILE    writes src/Redress.Reading/Quotes/speaker-weights.txt
                   Redress.Benchmarks signing speed FOLDER             signatures a second, beside the same endpoint storing nothing and an EF transaction a request
                                              [--fsync MS]           each fsync slowed by so much, which makes disks comparable
                   Redress.Benchmarks signing kill FOLDER              kills the server 20 times under load: acknowledged less stored, and the control
                   Redress.Benchmarks signing fsync FOLDER             whether an acknowledgment waits for the disk, and the control
                   Redress.Benchmarks signing race FOLDER              64 clients with retries and racing confirmations
                   Redress.Benchmarks fraud SEED                       what happens to honest crowds and to bots
            """);
        return 2;
}
