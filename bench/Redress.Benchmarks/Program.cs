Console.WriteLine("usage: Redress.Benchmarks quality|speed");
return 2;
