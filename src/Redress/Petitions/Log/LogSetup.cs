namespace Redress.Petitions.Log;

internal static class LogSetup
{
    public static void AddPetitionLog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LogIdentity>();
    }
}
