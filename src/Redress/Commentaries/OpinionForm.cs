using System.Globalization;
using Redress.Domain.Stories;
using Redress.Platform.Web.Languages;
using Redress.Stories;

namespace Redress.Commentaries;

/// <summary>What the author of a commentary fills in, whoever they are.</summary>
internal sealed class OpinionForm
{
    /// <summary>The most words of a reader's view.</summary>
    public const int MostWordsOfReaders = 300;

    /// <summary>The most words of what the desk or an invited author writes.</summary>
    public const int MostWords = 1200;

    private const int LongestText = 20_000;

    public string? Title { get; set; }

    public string? Author { get; set; }

    public string? Viewpoint { get; set; }

    public string? Explainer { get; set; }

    public string? Text { get; set; }

    /// <summary>Numbers of sentences, as typed: "1, 4".</summary>
    public string? Cites { get; set; }

    public IReadOnlyList<int> Numbers =>
        [.. (Cites ?? "").Split([',', ' ', ';', '¶'], StringSplitOptions.RemoveEmptyEntries).Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var n) ? n : 0).Distinct()];

    public static OpinionForm Of(Commentary commentary) => new()
    {
        Title = commentary.Title,
        Author = commentary.Author,
        Viewpoint = commentary.Viewpoint,
        Explainer = commentary.Explainer,
        Text = commentary.Text,
        Cites = string.Join(", ", commentary.Cites),
    };

    /// <summary>What has to be mended before others may see it, by the field.</summary>
    public IEnumerable<(string Field, string Problem)> Problems(Story story, int mostWords, Texts texts)
    {
        (string Field, string? Value, int Longest, string Missing)[] lines =
        [
            (nameof(Title), Title, CommentaryTable.LongestTitle, texts["Give it a title."]),
            (nameof(Author), Author, CommentaryTable.LongestAuthor, texts["Write the name readers will see."]),
            (nameof(Viewpoint), Viewpoint, CommentaryTable.LongestViewpoint, texts["Say what you argue for."]),
            (nameof(Explainer), Explainer, CommentaryTable.LongestExplainer, texts["Say in a sentence why this is opinion."]),
        ];

        foreach (var (field, value, longest, missing) in lines)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return (field, missing);
            }
            else if (value.Trim().Length > longest)
            {
                yield return (field, texts["Shorten this to {0} characters.", longest]);
            }
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            yield return (nameof(Text), texts["Write your text."]);
        }
        else if (Text.Length > LongestText || Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > mostWords)
        {
            yield return (nameof(Text), texts["Shorten your text to {0} words.", mostWords]);
        }

        if (Numbers is [] || !Numbers.All(n => story.Sentences.Any(sentence => sentence.N == n)))
        {
            yield return (nameof(Cites), texts["Name at least one sentence of this story by its number, and no others."]);
        }
    }

    public void WriteTo(Commentary commentary)
    {
        (commentary.Title, commentary.Author) = (Line(Title, CommentaryTable.LongestTitle), Line(Author, CommentaryTable.LongestAuthor));
        (commentary.Viewpoint, commentary.Explainer) = (Line(Viewpoint, CommentaryTable.LongestViewpoint), Line(Explainer, CommentaryTable.LongestExplainer));
        (commentary.Text, commentary.Cites, commentary.Language) = ((Text ?? "").Trim().ReplaceLineEndings("\n"), [.. Numbers.Where(n => n > 0)], Texts.Language);
    }

    private static string Line(string? value, int longest) => (value ?? "").Trim() is var line && line.Length > longest ? line[..longest] : line;
}
