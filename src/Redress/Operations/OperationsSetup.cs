using Redress.Operations.Probe;

namespace Redress.Operations;

internal static class OperationsSetup
{
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ProbeUrl>();
        builder.Services.AddSingleton<Prober>();
    }
}
