using Redress.Reading.Phrases;

namespace Redress.Reading.Commitments;

/// <summary>Finds when an act is due: "by Friday", "next year", "within 30 days".</summary>
internal static class Due
{
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["{day}"] = "monday tuesday wednesday thursday friday saturday sunday today tonight tomorrow noon midnight",
        ["{month}"] = "january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb aug sept oct nov dec",
        ["{span}"] = "day days week weeks month months year years hour hours quarter summer spring fall autumn winter weekend term session decade",
        ["{number}"] = "one two three four five six seven eight nine ten 10 12 14 15 18 20 21 24 30 40 45 48 50 60 72 90 100 120 180 several few",
        ["{date}"] = "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 1st 2nd 3rd",
        ["{years}"] = string.Join(' ', Enumerable.Range(2000, 101)),
    };

    private static readonly PhraseBook Phrases = new(
        """
        by|before|until|on|starting|beginning|from|in|after the? end|start|beginning|middle of the? this|next|{month}|{years} {span}? {years}?
        by|before|until|on|starting|beginning|from|after|in {month} {date}? ,? {years}?
        by|before|until|on|starting|beginning|after|for next|this? {day} morning|afternoon|evening|night?
        by|before|until|in|starting|beginning|after|within|during the? coming|next|first|second|third|fourth|last|later|early|late half|quarter|few|{number}? of? {span}|{years}|this|next {span}? {years}?
        by|before|until|in|starting|beginning|after|within|during the? coming|next|early|late|mid|following ..1 {span}
        in|by|before|until|starting|beginning ..1 {years}
        within|in ..1 {number} {span}
        later|early|earlier|late? this|next {span}|{day}
        next|this {span}|{day} morning|afternoon|evening|night?
        {day} morning|afternoon|evening|night?
        {month} {date} ,? {years}?
        at|during the? next|coming {span}
        as soon as possible
        """,
        Lists);

    /// <summary>The first due phrase between two words, as indexes of its first word and after its last; null where there is none.</summary>
    public static (int First, int End)? Find(SentenceWords words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Phrases.Match(words, i) is > 0 and var end && end > i && end <= to && (end - i > 1 || end == to))
            {
                return (i, end);
            }
        }

        return null;
    }
}
