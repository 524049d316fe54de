using Redress.Platform.Web.Languages;
using Redress.Stories.Act;

namespace Redress.Stories.Export;

/// <summary>What stands over a wording in a file: what it is, how long it may be, what must be filled in.</summary>
internal static class WordingTitle
{
    public static string Of(Wording wording, string name, Texts texts) => string.Concat(
        name,
        wording.Limit is { } most ? $" ({texts["at most {0} characters", most]})" : "",
        wording.Fields.Count > 0 ? $": {texts["fill in {0}", string.Join(", ", wording.Fields)]}" : "");
}
