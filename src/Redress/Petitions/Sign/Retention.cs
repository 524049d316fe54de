namespace Redress.Petitions.Sign;

/// <summary>How long what is known of signers is kept.</summary>
internal sealed class Retention(IConfiguration configuration)
{
    /// <summary>Who has not confirmed by then is forgotten.</summary>
    public const int DaysToConfirm = 7;

    /// <summary>Networks tell nothing after a month.</summary>
    public const int DaysOfNetworks = 30;

    /// <summary>Days after a petition closed; then the signatures stay as numbers.</summary>
    public int DaysAfterClose { get; } = configuration.GetValue("Petitions:KeepSignersDays", 365);
}
