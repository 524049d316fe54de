using System.CommandLine;
using System.CommandLine.Parsing;

namespace Redress.Platform;

/// <summary>Parsers for command-line values that say what is wrong instead of throwing.</summary>
internal static class Arguments
{
    public static Uri? ParseUrl(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        result.AddError($"'{result.Tokens[0].Value}' is not a web address: it should begin with http:// or https://.");
        return null;
    }

    /// <summary>A mistyped option must not be taken for a file's name.</summary>
    public static void RefuseOptionsAs(this Command command, Argument<string[]> inputs) => command.Validators.Add(result =>
    {
        if (Array.Find(result.GetValue(inputs) ?? [], input => input is ['-', _, ..]) is { } option)
        {
            result.AddError($"There is no option '{option}'.");
        }
    });
}
