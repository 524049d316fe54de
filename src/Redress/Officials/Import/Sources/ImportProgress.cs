namespace Redress.Officials.Import.Sources;

/// <summary>How far an import has come.</summary>
/// <param name="Step">What is being done: "Fetching files".</param>
/// <param name="Done">Of <paramref name="Total"/>.</param>
/// <param name="Total">0 where it is not known.</param>
internal readonly record struct ImportProgress(string Step, int Done = 0, int Total = 0);

/// <summary>Takes reports of an import's progress.</summary>
internal delegate Task ReportProgress(ImportProgress progress);
