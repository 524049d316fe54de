using Redress.Benchmarks.Quality;

if (args is ["quality", "lines", var folder])
{
    return LinesQuality.Run(folder);
}

Console.WriteLine("usage: Redress.Benchmarks quality|speed");
return 2;
