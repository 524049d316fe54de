using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Redress.Tests;

public enum Store
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each database the product supports.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachStoreAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Store>().Select(store => new TheoryDataRow<Store>(store))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
