using Redress.Topics.Packs;

namespace Redress.Tests.Topics.Packs;

/// <summary>A folder of packs that a test writes.</summary>
internal sealed class PackFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redress-packs-");

    public PackFolder Folder => new(_folder.FullName, "packs");

    /// <summary>A sound pack; its term "tide" stands in line 5.</summary>
    public static string Sound(string id) =>
        $"""
        ---
        id: {id}
        name: "Tides & Seas"
        terms:
          tide: 0.7
        places: [Bay of Fundy]
        hashtags: [TidesAndSeas]
        committees:
          SSCM: Senate Committee on Commerce, Science, and Transportation
        ---
        ## Background

        Tides follow the moon. Source: [NOAA](https://www.noaa.gov/).

        ## Study questions

        - Who keeps the tables?

        ## Letter ask

        Please publish the tables.

        ## Petition ask

        We ask that the tables be published.
        """;

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    public void Remove(string name) => File.Delete(Path.Combine(_folder.FullName, name));

    public void Dispose() => _folder.Delete(recursive: true);
}
