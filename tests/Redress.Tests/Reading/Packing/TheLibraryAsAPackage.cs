using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Redress.Reading;

namespace Redress.Tests.Reading.Packing;

/// <summary>What somebody gets who uses the library by itself.</summary>
public sealed class TheLibraryAsAPackage : IDisposable
{
    private static readonly string Root = FindRoot();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redress-package-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Says_what_it_is_explains_itself_and_needs_nothing_but_a_parser()
    {
        await using var package = await ZipFile.OpenReadAsync(await PackAsync(), Cancel);

        var about = XDocument.Load(Open(package, "Redress.Reading.nuspec")).Root!.Elements().Single();
        string? Value(string name) => about.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
        Value("license").ShouldBe("Apache-2.0");
        Value("readme").ShouldBe("README.md");
        Value("description").ShouldNotBeNullOrWhiteSpace();
        about.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value).ShouldBe(["AngleSharp"]);
        package.GetEntry("README.md").ShouldNotBeNull();
        package.GetEntry("lib/net10.0/Redress.Reading.dll").ShouldNotBeNull();
        Undocumented(XDocument.Load(Open(package, "lib/net10.0/Redress.Reading.xml"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Runs_the_example_of_its_readme_in_a_program_that_has_nothing_else()
    {
        await PackAsync();
        var readme = await File.ReadAllTextAsync(Path.Combine(Root, "src/Redress.Reading/README.md"), Cancel);
        var example = readme.Split("```csharp\n")[1].Split("```")[0];
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Program.cs"), example, Cancel);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "page.html"), Page, Cancel);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Reader.csproj"), Project, Cancel);

        var printed = await DotnetAsync("run", "--project", _folder.FullName, "--configuration", "Release");

        printed.ShouldContain("Happened:  The council of Lindenau closed the bridge on Monday after engineers found cracks in two of its pillars. [1]");
        printed.ShouldContain("Promised: Ada Brandt will publish the report of the engineers next week");
    }

    private const string Page = """
        <!doctype html><html lang=en><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>
        <p>The council of Lindenau closed the bridge on Monday after engineers found cracks in two of its pillars.</p>
        <p>“We will publish the report of the engineers next week,” Mayor Ada Brandt said at the town hall.</p>
        <p>It is unclear when the bridge will be open to cars again, and the council has not said what the repair costs.</p>
        </article></body></html>
        """;

    /// <summary>Takes the package from the folder it was written to and the parser from where it was restored before, so nothing is fetched.</summary>
    private static string Project => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <RestoreSources>$(MSBuildProjectDirectory)</RestoreSources>
            <RestorePackagesPath>$(MSBuildProjectDirectory)/packages</RestorePackagesPath>
            <RestoreFallbackFolders>{Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages")}</RestoreFallbackFolders>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Redress.Reading" Version="*" />
          </ItemGroup>
        </Project>
        """;

    private static Stream Open(ZipArchive package, string name) => package.GetEntry(name).ShouldNotBeNull().Open();

    /// <summary>Public types without a word of explanation; a plain enum explains itself.</summary>
    private static IEnumerable<string> Undocumented(XDocument documentation)
    {
        var explained = documentation.Descendants("member").Where(member => member.Element("summary") is not null).Select(member => member.Attribute("name")!.Value).ToHashSet(StringComparer.Ordinal);
        return typeof(StoryReader).Assembly.GetExportedTypes().Where(type => !type.IsEnum && !explained.Contains($"T:{type.FullName!.Replace('+', '.')}")).Select(type => type.FullName!);
    }

    private async Task<string> PackAsync()
    {
        await DotnetAsync("pack", Path.Combine(Root, "src/Redress.Reading"), "--no-build", "--configuration", "Release", "--output", _folder.FullName);
        return Directory.EnumerateFiles(_folder.FullName, "Redress.Reading.*.nupkg").Single(file => !file.EndsWith(".symbols.nupkg", StringComparison.Ordinal));
    }

    private async Task<string> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Dotnet, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var run = Process.Start(start)!;
        var (output, error) = (run.StandardOutput.ReadToEndAsync(Cancel), run.StandardError.ReadToEndAsync(Cancel));
        await run.WaitForExitAsync(Cancel);
        run.ExitCode.ShouldBe(0, await output + await error);
        return await output;
    }

    private static string Dotnet => File.Exists(Path.Combine(Root, ".dotnet", "dotnet")) ? Path.Combine(Root, ".dotnet", "dotnet") : "dotnet";

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Redress.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
