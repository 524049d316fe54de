using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Redress.Tests.Architecture;

public sealed class Dependencies
{
    private static readonly ArchUnitNET.Domain.Architecture Product = new ArchLoader()
        .LoadAssemblies(typeof(Program).Assembly, typeof(Redress.Domain.Id<>).Assembly, typeof(Redress.Reading.StoryReader).Assembly)
        .Build();

    /// <summary>The architecture: each capability, and the capabilities it may use. Platform may be used by all and knows none.</summary>
    private static readonly Dictionary<string, string[]> Uses = new(StringComparer.Ordinal)
    {
        ["Accounts"] = [],
        ["Desk"] = ["Accounts", "Newsroom", "Stories", "Topics"],
        ["Links"] = [],
        ["Topics"] = [],
        ["Moderation"] = ["Accounts"],
        ["Newsroom"] = ["Topics"],
        ["Officials"] = [],
        ["Stories"] = ["Newsroom", "Officials", "Topics"],
        ["Follow"] = ["Officials", "Stories", "Topics"],
        ["Operations"] = ["Newsroom"],
        ["Letters"] = ["Follow", "Moderation", "Officials", "Stories", "Topics"],
        ["Commentaries"] = ["Moderation", "Stories", "Topics"],
        ["Commitments"] = ["Newsroom", "Stories"],
        ["Organizations"] = ["Moderation", "Newsroom", "Stories", "Topics"],
        ["Share"] = ["Stories", "Topics"],
        ["StudyKits"] = ["Stories", "Topics"],
        ["Petitions"] = ["Follow", "Moderation", "Newsroom", "Stories", "Topics"],
        ["Events"] = ["Follow", "Moderation", "Share", "Stories", "Topics"],
    };

    [Fact]
    public void A_capability_uses_only_what_the_map_allows() =>
        Trespasses((home, away) => Uses.ContainsKey(home) && !Uses[home].Contains(away, StringComparer.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Platform_knows_no_capability() =>
        Trespasses((home, away) => home == "Platform").ShouldBeEmpty();

    [Fact]
    public void Domain_and_Reading_know_nothing_above_them() =>
        Product.Types
            .Where(type => type.FullName.StartsWith("Redress.Domain.", StringComparison.Ordinal) || type.FullName.StartsWith("Redress.Reading.", StringComparison.Ordinal))
            .SelectMany(type => type.Dependencies.Select(d => (type, target: d.Target)))
            .Where(d => d.target.FullName.StartsWith("Redress.", StringComparison.Ordinal)
                && !d.target.FullName.StartsWith(string.Join('.', d.type.FullName.Split('.')[..2]) + ".", StringComparison.Ordinal))
            .Select(d => $"{d.type.FullName} -> {d.target.FullName}")
            .ShouldBeEmpty();

    [Fact]
    public void The_map_has_no_cycles()
    {
        var open = Uses.ToDictionary(use => use.Key, use => use.Value, StringComparer.Ordinal);

        while (open.FirstOrDefault(use => !use.Value.Any(open.ContainsKey)).Key is { } leaf)
        {
            open.Remove(leaf);
        }

        open.Keys.ShouldBeEmpty();
    }

    private static IEnumerable<string> Trespasses(Func<string, string, bool> forbidden) =>
        (from type in Product.Types
         let home = Room(type)
         from target in type.Dependencies.Select(d => d.Target).Distinct()
         let away = Room(target)
         where Uses.ContainsKey(away) && away != home && forbidden(home, away)
         select $"{type.FullName} -> {target.FullName}").Distinct(StringComparer.Ordinal);

    /// <summary>The folder under src/Redress a type lives in.</summary>
    private static string Room(IType type) => type.Namespace?.FullName.Split('.') is ["Redress", { } room, ..] ? room : "";
}
