namespace Redress.Officials.Browse;

/// <param name="Letters">Sent, or reported as sent.</param>
/// <param name="Asked">Senders who said whether a reply came.</param>
/// <param name="Replied">Those of them to whom it did.</param>
internal sealed record LettersToOfficial(int Letters, int Asked, int Replied);

/// <summary>Tells the directory what was written to an official. The capability that sends letters brings it; without one the directory says nothing.</summary>
internal interface ILettersToOfficials
{
    /// <returns>Null where there is nothing to tell.</returns>
    Task<LettersToOfficial?> CountAsync(string official, CancellationToken cancel);
}
