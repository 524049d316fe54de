using Redress.Stories.Show;
using Redress.Topics.Packs;

namespace Redress.Stories.Act;

/// <summary>The letter a reader can send about a story: what is asked, in the words of its strongest topic, and who asks.</summary>
internal static class LetterWording
{
    public const string Name = "your name";
    public const string Place = "your town and ZIP code";
    public const string Official = "title and name of the official";

    private const int LongestSubject = 90;

    /// <summary>Asks without a side, for stories whose topic has no wording of its own.</summary>
    public static readonly AskWording Plain = new(
    [
        "I have read the report “{{ headline }}”. I ask you to find out what the public should know about it, and to say publicly what you learn. Will you do so: yes or no?",
        "The report leaves this open: “{{ unknown }}” Please tell me whether you know the answer, and if not, whether you will ask for it.",
        "According to the report, {{ commitment.who }} undertook to {{ commitment.what }}. Please tell me whether that has happened.",
    ]);

    public static string Subject(ActionPage page)
    {
        var subject = $"A question from a constituent: {page.Story.Headline}";
        return subject.Length <= LongestSubject ? subject : subject[..subject.LastIndexOf(' ', LongestSubject - 1)].TrimEnd(',', ';', ':') + " …";
    }

    public static string Body(ActionPage page)
    {
        var wording = page.Packs is [var strongest, ..] ? strongest.LetterAsk : Plain;
        return string.Join("\n\n",
        [
            $"Dear [{Official}],",
            $"I live in [{Place}].",
            .. wording.Fill(AskFields.Of(page)),
            "I look forward to your answer.",
            $"Sincerely,\n[{Name}]",
        ]);
    }
}
