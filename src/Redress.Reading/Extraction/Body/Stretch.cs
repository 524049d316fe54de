namespace Redress.Reading.Extraction.Body;

/// <summary>Sums over a stretch of blocks.</summary>
internal readonly record struct Stretch(int Blocks, int Chars, int LinkChars, int Prose, int ProseBlocks)
{
    public float LinkDensity => Chars == 0 ? 0 : (float)LinkChars / Chars;

    public float ProseShare => Chars == 0 ? 0 : (float)Prose / Chars;

    public static Stretch operator +(Stretch left, Block block) => new(
        left.Blocks + 1,
        left.Chars + block.Chars,
        left.LinkChars + block.LinkChars,
        left.Prose + (block.IsProse ? block.Chars : 0),
        left.ProseBlocks + (block.IsProse ? 1 : 0));

    public static Stretch operator -(Stretch left, Stretch right) => new(
        left.Blocks - right.Blocks, left.Chars - right.Chars, left.LinkChars - right.LinkChars, left.Prose - right.Prose, left.ProseBlocks - right.ProseBlocks);
}
