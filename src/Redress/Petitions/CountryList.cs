using System.Collections.Concurrent;
using System.Globalization;
using Redress.Domain.Petitions;

namespace Redress.Petitions;

/// <summary>The countries of the form, by name in the reader's language; the United States have the ZIP code instead.</summary>
internal static class CountryList
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<(string Code, string Name)>> ByLanguage = new(StringComparer.Ordinal);

    public static IReadOnlyList<(string Code, string Name)> InReadersLanguage() =>
        ByLanguage.GetOrAdd(CultureInfo.CurrentUICulture.Name, _ => [.. Countries.All
            .Where(code => code is not "US")
            .Select(code => (code, Countries.NameOf(code)))
            .OrderBy(country => country.Item2, StringComparer.CurrentCulture)]);
}
