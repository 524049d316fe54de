using Redress.Platform.Jobs;

namespace Redress.Links.Check;

/// <summary>A round of links that are due.</summary>
internal sealed record CheckDueLinks : IJob
{
    public static string Name => "links.check-due";
}

internal sealed class CheckDueLinksHandler(CheckLinks check) : IJobHandler<CheckDueLinks>
{
    public Task RunAsync(CheckDueLinks job, CancellationToken cancel) => check.RoundAsync(cancel);
}
