using System.Globalization;

namespace Redress.Domain.Petitions.Log;

/// <summary>What the signer gets at once: that the commitment will be in the log within the merge delay.</summary>
/// <param name="Origin">Which log.</param>
/// <param name="Petition">Which petition.</param>
/// <param name="Commitment">Of the sign leaf to be.</param>
/// <param name="Hour">Of the sign leaf to be.</param>
public sealed record SignedPromise(string Origin, Guid Petition, TreeHash Commitment, uint Hour)
{
    public const string Header = "civic-sig-promise/v1\n";

    /// <summary>In hours: a leaf that is missing after so long is a broken promise that can be shown.</summary>
    public const int MergeDelay = 24;

    /// <summary>The text that is signed. Its first line is no log's origin, so that it can never be taken for a checkpoint.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Header}{Origin}\n{Petition:N}\n{Commitment}\n{Hour}\n{MergeDelay}\n");
}
