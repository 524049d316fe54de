using Redress.Platform.Settings;

namespace Redress.Platform.Look;

/// <summary>The colors a desk chose, for light and for dark.</summary>
internal sealed class SiteLook(IConfiguration configuration)
{
    public const string Group = "Colors";

    /// <summary>What the style has by itself: the colors that can be chosen, and those they must be told apart from.</summary>
    public static readonly Palette Light = new("Light", Accent: "#0c575b", Paper: "#faf8f4", Surface: "#ffffff", Ink: "#1a1f1e", SoftInk: "#4d5552");
    public static readonly Palette Dark = new("Dark", Accent: "#7accc9", Paper: "#141817", Surface: "#1c2221", Ink: "#eceae4", SoftInk: "#b3bab6");

    /// <summary>How much ink is in what lies deeper than the paper.</summary>
    private const double SunkShare = 0.05;

    /// <summary>What WCAG 2.2 asks of text (1.4.3, level AA).</summary>
    private const double Text = 4.5;

    public bool IsChosen => Css().Length > 0;

    public string Paper(Palette palette) => configuration[palette.Key("Paper")] is { Length: > 0 } chosen ? chosen : palette.Paper;

    /// <summary>The style of what was chosen; empty where nothing was.</summary>
    public string Css() => $"{Css(Light, "light")}{Css(Dark, "dark")}";

    /// <summary>What is wrong with the colors of both schemes, with the contrast they have.</summary>
    public static IEnumerable<SettingProblem> Check(Func<string, string> value) => new[] { Light, Dark }.SelectMany(palette => Check(palette, value));

    private static IEnumerable<SettingProblem> Check(Palette palette, Func<string, string> value)
    {
        var (accentKey, paperKey) = (palette.Key("Accent"), palette.Key("Paper"));

        if (Color.Parse(value(accentKey)) is not { } accent || Color.Parse(value(paperKey)) is not { } paper)
        {
            yield break;
        }

        var sunk = paper.Mix(Color.Parse(palette.Ink)!.Value, SunkShare);

        if (TooLow(palette.SoftInk, sunk) is { } text)
        {
            yield return new(paperKey, "Small text ({0}) would have a contrast of {1:0.0} : 1 at the foot of this paper; it needs at least 4.5 : 1.", palette.SoftInk, text);
        }
        else if (TooLow($"{accent}", paper) is { } onPaper)
        {
            yield return new(accentKey, "This accent has a contrast of {0:0.0} : 1 on the paper ({1}); links and buttons need at least 4.5 : 1.", onPaper, $"{paper}");
        }
        else if (TooLow($"{accent}", Color.Parse(palette.Surface)!.Value) is { } onSurface)
        {
            yield return new(accentKey, "This accent has a contrast of {0:0.0} : 1 on fields and boxes ({1}); links and buttons need at least 4.5 : 1.", onSurface, palette.Surface);
        }
    }

    /// <summary>The contrast of a color on a ground where it is too low for text.</summary>
    private static double? TooLow(string color, Color ground) => Color.Contrast(Color.Parse(color)!.Value, ground) is var ratio && ratio < Text ? Floor(ratio) : null;

    /// <summary>Never says 4.5 of what is less.</summary>
    private static double Floor(double ratio) => Math.Floor(ratio * 10) / 10;

    private string Css(Palette palette, string scheme)
    {
        var (accent, paper) = (Chosen(palette.Key("Accent")), Chosen(palette.Key("Paper")));
        var lines = new List<string>();

        if (paper is { } ground)
        {
            lines.Add($"--paper: {ground}; --sunk: {ground.Mix(Color.Parse(palette.Ink)!.Value, SunkShare)};");
        }

        if (accent is { } act)
        {
            var toward = palette == Light ? Color.Black : Color.White;
            var onAct = Color.Contrast(act, Color.White) >= Color.Contrast(act, Color.Black) ? Color.White : Color.Black;
            lines.Add($"--act: {act}; --act-hover: {act.Mix(toward, 0.25)}; --act-wash: {act.Mix(Color.Parse(Paper(palette))!.Value, 0.88)}; --on-act: {onAct};");
        }

        return lines.Count is 0 ? "" : $"@layer tokens {{ @media (prefers-color-scheme: {scheme}) {{ :root {{ {string.Join(' ', lines)} }} }} }}\n";
    }

    private Color? Chosen(string key) => Color.Parse(configuration[key]);
}

/// <summary>The colors of one scheme.</summary>
internal sealed record Palette(string Scheme, string Accent, string Paper, string Surface, string Ink, string SoftInk)
{
    /// <summary>The setting of a color: "Look:Light:Accent".</summary>
    public string Key(string color) => $"Look:{Scheme}:{color}";
}
