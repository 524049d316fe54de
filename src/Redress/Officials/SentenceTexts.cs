using Redress.Domain.Officials;
using Redress.Platform.Web.Languages;

namespace Redress.Officials;

internal static class SentenceTexts
{
    /// <summary>The sentence in the reader's language, the ones inside it too.</summary>
    public static string Say(this Texts texts, Sentence sentence) =>
        texts[sentence.Pattern, [.. sentence.Values.Select(value => value is Sentence inner ? texts.Say(inner) : value)]];
}
