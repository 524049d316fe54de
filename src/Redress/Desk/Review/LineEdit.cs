using System.Globalization;
using Redress.Domain;
using Redress.Domain.Stories;

namespace Redress.Desk.Review;

/// <summary>A line as an editor has it on the screen.</summary>
internal sealed record LineEdit
{
    public Id<BriefLine> Id { get; init; }

    public string? Text { get; init; }

    public string? Who { get; init; }

    /// <summary>Numbers of sentences, as typed: "1, 4".</summary>
    public string? Cites { get; init; }

    public bool IsChecked { get; init; }

    public IReadOnlyList<int> Numbers =>
        [.. (Cites ?? "").Split([',', ' ', ';', '¶'], StringSplitOptions.RemoveEmptyEntries).Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var n) ? n : 0).Distinct()];
}
