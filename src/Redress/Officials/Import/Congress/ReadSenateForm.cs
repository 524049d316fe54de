using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Redress.Domain.Officials;
using Redress.Officials.Import.Sources;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Redress.Officials.Import.Congress;

/// <summary>Reads the facts of a senator's web form as unitedstates/contact-congress describes it: fields, topics, limit.</summary>
internal static partial class ReadSenateForm
{
    public static WebForm? Read(string bioguide, RosterFiles files, string? fallback)
    {
        if (!files.Has($"{bioguide}.yaml"))
        {
            return fallback is null ? null : new WebForm { OfficialId = bioguide, Url = fallback, Problem = "The form's fields are not known." };
        }

        var text = Encoding.UTF8.GetString(files.Read($"{bioguide}.yaml"));

        try
        {
            return Parse(bioguide, text, fallback);
        }
        catch (Exception failure) when (failure is YamlException or ArgumentException or InvalidCastException or KeyNotFoundException)
        {
            var url = VisitedUrl().Match(text) is { Success: true } visit ? visit.Groups["url"].Value : fallback;
            return url is null ? null : new WebForm { OfficialId = bioguide, Url = url, Problem = "The form's description could not be read; only its address is known." };
        }
    }

    private static WebForm Parse(string bioguide, string text, string? fallback)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        var steps = (YamlSequenceNode)yaml.Documents[0].RootNode["contact_form"]["steps"];
        var actions = steps.OfType<YamlMappingNode>().SelectMany(step => step.Children).Select(step => (Name: $"{step.Key}", step.Value)).ToList();
        var fields = actions.Select(action => action.Value).OfType<YamlSequenceNode>().SelectMany(list => list).OfType<YamlMappingNode>().ToList();
        var topics = fields.Find(field => Text(field, "value") == "$TOPIC");

        return new WebForm
        {
            OfficialId = bioguide,
            Url = actions.Find(action => action is { Name: "visit", Value: YamlScalarNode }).Value is YamlScalarNode { Value: { } url } ? url : fallback ?? "",
            Required = [.. fields.Where(field => IsTrue(Text(field, "required"))).Select(field => Text(field, "value"))
                .OfType<string>().Where(value => value.StartsWith('$')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Topics = topics is null ? [] : Options(topics),
            MaxMessageLength = fields.Where(field => Text(field, "value") == "$MESSAGE").Select(MaxLength).FirstOrDefault(length => length is not null),
            HasCaptcha = actions.Exists(action => action.Name is "recaptcha" || action.Value.AllNodes.OfType<YamlScalarNode>().Any(node => node.Value is "$CAPTCHA_SOLUTION")),
        };
    }

    /// <summary>YAML 1.1, in which these files are written, has several words for true.</summary>
    private static bool IsTrue(string? value) => value?.ToLowerInvariant() is "true" or "yes" or "on" or "y";

    private static string[] Options(YamlMappingNode field) =>
        !field.Children.TryGetValue("options", out var options) ? []
        : options switch
        {
            YamlMappingNode map => [.. map.Children.Keys.Select(key => $"{key}")],
            YamlSequenceNode list => [.. list.Select(item => $"{item}")],
            _ => [],
        };

    private static int? MaxLength(YamlMappingNode field) =>
        field.Children.TryGetValue("options", out var options) && options is YamlMappingNode map
        && int.TryParse(Text(map, "max_length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    private static string? Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlScalarNode scalar ? scalar.Value : null;

    [GeneratedRegex("""visit:\s*"?(?<url>https?://[^"\s]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VisitedUrl();
}
