namespace Redress.Accounts.Own;

/// <summary>A name by which a person recognizes the device they added a passkey on.</summary>
internal static class DeviceName
{
    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"), ("Macintosh", "Mac"), ("Linux", "Linux")];

    public static string Of(string userAgent) =>
        Systems.FirstOrDefault(system => userAgent.Contains(system.Sign, StringComparison.Ordinal)).Name ?? "Passkey";
}
