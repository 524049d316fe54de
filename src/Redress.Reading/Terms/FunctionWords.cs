using System.Collections.Frozen;

namespace Redress.Reading.Terms;

/// <summary>English words that say nothing of a text's subject.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> All = """
        a an the and or but if of at by for with about against between into through during before after above below to from up down in out on off
        over under again then once here there when where why how all any both each few more most other some such no nor not only own same so than
        too very can will just should now is are was were be been being am have has had having do does did doing done would could ought i me my we
        our you your he him his she her hers it its they them their theirs what which who whom whose this that these those as until while also
        may might must shall us amid among via per within without upon because since though although yet however whether
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);
}
