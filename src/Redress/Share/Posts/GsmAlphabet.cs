namespace Redress.Share.Posts;

/// <summary>The alphabet of text messages (3GPP TS 23.038, 6.2.1).</summary>
internal static class GsmAlphabet
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "\f^{}\\[~]|€";

    /// <returns>Null where some character is not in it.</returns>
    public static int? Septets(string text)
    {
        var septets = 0;

        foreach (var character in text)
        {
            if (Basic.Contains(character, StringComparison.Ordinal))
            {
                septets++;
            }
            else if (Extended.Contains(character, StringComparison.Ordinal))
            {
                septets += 2;
            }
            else
            {
                return null;
            }
        }

        return septets;
    }
}
