using Redress.Officials.Browse;

namespace Redress.Letters.Count;

/// <summary>What the directory of officials shows of letters: how many, and how many were answered.</summary>
internal sealed class LettersToOfficials(LetterCounts counts) : ILettersToOfficials
{
    public async Task<LettersToOfficial?> CountAsync(string official, CancellationToken cancel) =>
        await counts.RunAsync(null, official, cancel) is [var one] ? new LettersToOfficial(one.Total, one.Told, one.Replied) : null;
}
