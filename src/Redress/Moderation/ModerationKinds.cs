namespace Redress.Moderation;

/// <summary>All kinds there are.</summary>
internal sealed class ModerationKinds(IEnumerable<IModerated> all)
{
    private readonly Dictionary<string, IModerated> _byKey = all.ToDictionary(moderated => moderated.Kind.Key, StringComparer.Ordinal);

    public IReadOnlyList<ModerationKind> All => [.. _byKey.Values.Select(moderated => moderated.Kind).OrderBy(kind => kind.Name, StringComparer.Ordinal)];

    /// <returns>Null where the program no longer knows the kind.</returns>
    public IModerated? Find(string key) => _byKey.GetValueOrDefault(key);
}
