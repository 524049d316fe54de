using Redress.Reading.Phrases;

namespace Redress.Reading.Commitments;

/// <summary>Recognizes a sentence whose act hangs on a condition.</summary>
internal static class Condition
{
    /// <summary>How many words away a condition still governs.</summary>
    private const int Reach = 60;

    /// <summary>Whether "if", "unless" and the like govern the words around <paramref name="at"/>.</summary>
    public static bool Governs(SentenceWords words, int at)
    {
        for (var i = Math.Max(0, at - Reach); i < words.Count && i < at + Reach; i++)
        {
            var opens = words[i].Text switch
            {
                "if" => words.At(i - 1) is not ("even" or "as" or "see" or "know" or "ask" or "asked" or "determine" or "decide" or "wonder" or "say" or "clear" or "because" or "what" or "whether" or "only"),
                "unless" or "assuming" => true,
                "provided" => words.At(i + 1) is "that" && i > 0,
                "were" or "should" => i == 0 || (words[i - 1].IsMark && words[i].IsName),
                _ => false,
            };

            if (opens && words[i].Quoted == words[at].Quoted)
            {
                return true;
            }
        }

        return false;
    }
}
