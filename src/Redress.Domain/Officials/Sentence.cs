using System.Globalization;

namespace Redress.Domain.Officials;

/// <summary>Words for a person that can still be translated: an English pattern, and values that may be sentences themselves.</summary>
public sealed record Sentence(string Pattern, params object[] Values)
{
    /// <summary>In English.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Pattern, Values);
}
