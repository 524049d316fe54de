using Redress.Reading.Sentences;

namespace Redress.Reading.People;

/// <summary>Finds where the name proper starts in a run of capitals: after sentence starts, peoples, parties and titles.</summary>
internal static class NameStart
{
    private const WordClass Leading = WordClass.Place | WordClass.Calendar | WordClass.Body | WordClass.Attributive | WordClass.Role | WordClass.SentenceStart | WordClass.Title;

    /// <summary>The index of the name's first token; after <paramref name="last"/> where nothing is left.</summary>
    public static int Of(Token[] tokens, int first, int last)
    {
        var start = first;

        for (var i = first; i <= last; i++)
        {
            var isTitle = tokens[i].Is(WordClass.Title) && !(tokens[i].Is(WordClass.GivenName) && i < last && i == start);
            start = isTitle && i < last ? AfterOffice(tokens, i + 1, last) : start;
        }

        while (start <= last && tokens[start].Is(WordClass.SentenceStart | WordClass.Conjunction | WordClass.Preposition | WordClass.Determiner | WordClass.Cue) && !tokens[start].Is(WordClass.GivenName))
        {
            start++;
        }

        // "Spokeswoman Haley Morris"
        if (start + 2 <= last && tokens[start].Is(WordClass.Role) && !tokens[start].Is(WordClass.GivenName | WordClass.Body))
        {
            start++;
        }

        var given = start;

        while (given < last && tokens[given].Is(Leading) && !tokens[given].Is(WordClass.GivenName))
        {
            given++;
        }

        return given < last && tokens[given].Is(WordClass.GivenName) ? given : start;
    }

    /// <summary>Past "of State" in "Secretary of State Ada Lee".</summary>
    private static int AfterOffice(Token[] tokens, int i, int last)
    {
        if (tokens[i].Shape is not TokenShape.Lower)
        {
            return i;
        }

        var office = i + 1;

        while (office < last && (office == i + 1 || tokens[office].Is(WordClass.Attributive | WordClass.Body | WordClass.Place)))
        {
            office++;
        }

        return office;
    }
}
