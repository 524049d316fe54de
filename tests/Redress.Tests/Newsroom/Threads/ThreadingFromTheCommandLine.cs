namespace Redress.Tests.Newsroom.Threads;

public sealed class ThreadingFromTheCommandLine
{
    [Fact]
    public async Task Each_story_gets_its_thread_and_a_bad_line_an_error()
    {
        var run = await CommandRun.OfAsync(["threads", "--jsonl"], """
            {"id":"a","headline":"Lindenau bridge closed after cracks found","text":"Cracks in two pillars closed the Lindenau bridge on Monday.","published":"2026-03-02T12:00:00Z"}
            {"id":"b","headline":"Apple growers expect a record harvest","text":"The Orla valley has had a mild spring.","published":"2026-03-02T12:00:00Z"}

            {"id":"c","headline":"No text"}
            {"id":4,"headline":"Cracks close bridge in Lindenau","text":"The Lindenau bridge is closed: two pillars have cracks.","published":"2026-03-02T18:00:00Z"}
            """);

        run.ExitCode.ShouldBe(0);
        run.Out.TrimEnd().Split('\n', StringSplitOptions.TrimEntries).ShouldBe(
        [
            """{"id":"a","thread":1}""",
            """{"id":"b","thread":2}""",
            """{"id":"c","error":"The line is not a JSON object with \"html\" or \"text\"."}""",
            """{"id":4,"thread":1}""",
        ]);
    }
}
