namespace Redress.Stories.Search;

/// <summary>A stretch of text in pieces, some of them found words. Pages encode each piece; no markup ever comes from a database.</summary>
internal sealed record Excerpt(IReadOnlyList<(string Text, bool Found)> Pieces)
{
    public const char Open = '\u0002';
    public const char Close = '\u0003';

    public static Excerpt Read(string marked)
    {
        var pieces = new List<(string, bool)>();
        var found = false;
        var start = 0;

        for (var i = 0; i <= marked.Length; i++)
        {
            if (i == marked.Length || marked[i] is Open or Close)
            {
                if (i > start)
                {
                    pieces.Add((marked[start..i], found));
                }

                found = i < marked.Length && marked[i] is Open;
                start = i + 1;
            }
        }

        return new(pieces);
    }
}
