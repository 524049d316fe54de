using Redress.Topics.Packs;

namespace Redress.Tests.Topics.Packs;

public sealed class TheBundledPacks
{
    private static readonly PackSet Bundled = PackSet.Load([new PackFolder(Path.Combine(AppContext.BaseDirectory, "packs"), "packs")]);

    [Fact]
    public void None_has_a_problem() => Bundled.Problems.ShouldBeEmpty();
}
