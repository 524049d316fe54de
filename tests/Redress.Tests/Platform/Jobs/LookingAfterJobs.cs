namespace Redress.Tests.Platform.Jobs;

public sealed class LookingAfterJobs
{
    [Fact]
    public async Task Without_dead_letters_the_command_says_so_and_retries_none()
    {
        (await CommandRun.OfAsync("jobs")).Out.Trim().ShouldBe("No job has failed for good.");
        var retry = await CommandRun.OfAsync("jobs", "retry", "7");
        (retry.ExitCode, retry.Error.Trim()).ShouldBe((1, "There is no dead letter with the number 7."));
    }
}
