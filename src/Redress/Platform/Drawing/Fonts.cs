using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Redress.Platform.Drawing;

/// <summary>Chooses a font for each character: the look's own first, then the bundled ones by script, then the operator's and the system's.</summary>
internal sealed class Fonts : IDisposable
{
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    private readonly Dictionary<string, FontFile> _bundled;
    private readonly Lazy<IReadOnlyList<FontFile>> _others;
    private readonly ConcurrentDictionary<int, FontFile?> _fallbacks = new();

    /// <param name="bundled">The folder of the fonts that come with the program.</param>
    /// <param name="others">Folders to look in for what those lack; read only when something does.</param>
    public Fonts(string bundled, IReadOnlyList<string> others)
    {
        _bundled = Files(bundled).Select(path => (Name: Path.GetFileNameWithoutExtension(path), Font: FontFile.Open(path)))
            .Where(file => file.Font is not null)
            .ToDictionary(file => file.Name, file => file.Font!, StringComparer.Ordinal);
        _others = new(() => [.. others.SelectMany(Files).Select(FontFile.Open).OfType<FontFile>()]);
    }

    public static IReadOnlyList<string> SystemFolders { get; } = OperatingSystem.IsWindows()
        ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)]
        : ["/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts"];

    /// <summary>The font for one character; where none has it, the look's own, which shows a box.</summary>
    public FontFile For(TextLook look, Rune character)
    {
        var own = Own(look);
        return own.Has(character.Value) ? own : Fallback(character) ?? own;
    }

    /// <summary>The characters of <paramref name="text"/> that no font here can show.</summary>
    public IReadOnlyList<string> Missing(string text) =>
        [.. text.EnumerateRunes().Distinct().Where(rune => IsVisible(rune) && !Own(Plain).Has(rune.Value) && Fallback(rune) is null).Select(rune => rune.ToString())];

    public void Dispose()
    {
        foreach (var font in _bundled.Values.Concat(_others.IsValueCreated ? _others.Value : []))
        {
            font.Dispose();
        }
    }

    public static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not (>= 0xFE00 and <= 0xFE0F);

    private static TextLook Plain { get; } = new(1, default);

    private FontFile Own(TextLook look) => _bundled[$"Noto{look.Family}-{(look.IsBold ? "Bold" : "Regular")}"];

    private FontFile? Fallback(Rune character) => _fallbacks.GetOrAdd(character.Value, Find);

    private FontFile? Find(int codepoint) =>
        _bundled.OrderByDescending(file => file.Key.StartsWith("Noto", StringComparison.Ordinal)).ThenBy(file => file.Key.EndsWith("Bold", StringComparison.Ordinal))
            .Select(file => file.Value).FirstOrDefault(font => font.Has(codepoint))
        ?? _others.Value.FirstOrDefault(font => font.Has(codepoint));

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", Deep).Where(path => Path.GetExtension(path).ToLowerInvariant() is ".ttf" or ".otf" or ".ttc").Order(StringComparer.Ordinal)
        : [];
}
