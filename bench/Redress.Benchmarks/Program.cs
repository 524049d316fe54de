if (args is ["experiment", var folder, .. var rest])
{
    Redress.Benchmarks.Body.Experiment.Run(folder, rest);
    return 0;
}

Console.WriteLine("usage: Redress.Benchmarks quality|speed");
return 2;
