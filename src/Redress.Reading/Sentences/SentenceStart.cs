using System.Collections.Frozen;

namespace Redress.Reading.Sentences;

/// <summary>Words that, with a capital, start a sentence and no name.</summary>
internal static class SentenceStart
{
    public static readonly FrozenSet<string> Words = WordList.Of("""
        The A An This That These Those There Here He She It They We I You His Her Its Their Our My Your One Both Some Many Most All Each Every Several
        Another Other Others Few No None Not And But Or Nor So Yet If When Whenever While Although Though Because Since Until Unless Despite Whether
        As At After Before Between Beyond By During For From In Into Of On Over Through To Under Upon With Within Without About Above Across Against
        Along Amid Among Around Behind Below Beside Besides Like Near Off Out Per Up According
        What Who Whom Whose Why How Where Which Once Then Now Still Also However Meanwhile Moreover Furthermore Instead Indeed Perhaps Maybe
        Earlier Later Yesterday Today Tomorrow Last Next Even Only Just Asked Nobody Nothing Everyone Everything Someone Something Anyone Thus Hence
        Is Are Was Were Be Been Do Does Did Has Have Had Will Would Can Could May Might Must Should Let Yes
        Two Three Four Five Six Seven Eight Nine Ten Hundreds Thousands Millions
        """, StringComparer.Ordinal);
}
