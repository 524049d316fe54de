using Redress.Stories.Show;

namespace Redress.Stories.Act;

internal sealed class ShareThePage : IWayToAct
{
    /// <summary>The shortest limit among the networks people use.</summary>
    private const int Shortest = 280;

    public int Rank => 40;

    public ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel) => new(For(page, address ?? page.Story.Url ?? ""));

    public static PageToShare For(ActionPage page, string link) =>
        new(page.Story.Headline, link, page.Hashtags)
        {
            Icon = "M12 15V4M8 8l4-4 4 4M5 13v7h14v-7",
            View = "/Stories/Act/_ShareThePage.cshtml",
            Steps = [new("Copy a text, change it until it sounds like you, and post it where people know you.")],
            Wordings = [new("Short post", Post(page, link), [], Shortest), new("For a group chat or e-mail", Message(page, link), [])],
        };

    private static string Post(ActionPage page, string link)
    {
        var end = string.Join(' ', new[] { "Line by line, with sources:", link, page.Hashtags }.Where(part => part.Length > 0));
        var room = Shortest - Length(end) - 1;
        return $"{Fit(page.Story.Headline, room)} {end}";
    }

    private static string Message(ActionPage page, string link) =>
        $"I read this and thought of you: “{page.Story.Headline}”. It shows what happened, what is still unknown, where each line comes from, and what we can do about it. {link}".TrimEnd();

    private static string Fit(string text, int room) =>
        Length(text) <= room ? text : string.Concat(text.EnumerateRunes().Take(Math.Max(0, room - 1))).TrimEnd() + "…";

    /// <summary>Characters as networks count them: code points, not UTF-16 units.</summary>
    private static int Length(string text) => text.EnumerateRunes().Count();
}

internal sealed record PageToShare(string Headline, string Link, string Hashtags) : WayToAct("share", "Share this page", "Share", "10 sec")
{
    public static int LengthOf(string text) => text.EnumerateRunes().Count();
}
