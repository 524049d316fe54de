namespace Redress.Platform.Privacy;

internal static class PrivacySetup
{
    public static void AddPrivacy(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.Services.AddSingleton(_ => new PersonalData(KeyFile.Open(Path.Combine(DataFolder.Of(configuration), "keys", "personal-data.key"))));
        builder.Services.AddKeyRing();
    }
}
