using Redress.Domain.Officials;

namespace Redress.Officials.Import.OpenStates;

/// <summary>What each state calls its chambers and their members.</summary>
internal static class StateBodies
{
    public static (string Body, string Title) Of(Jurisdiction state, string role) => (state.Code, role) switch
    {
        ("NE", "legislature") => ("Nebraska Legislature", "Senator"),
        ("DC", _) => ("Council of the District of Columbia", "Councilmember"),
        (_, "upper") => ($"{state.Name} Senate", "Senator"),
        ("NJ", "lower") => ("New Jersey General Assembly", "Assembly Member"),
        ("CA" or "NV" or "NY" or "WI", "lower") => ($"{state.Name} State Assembly", "Assembly Member"),
        ("MD" or "VA" or "WV", "lower") => ($"{state.Name} House of Delegates", "Delegate"),
        (_, "lower") => ($"{state.Name} House of Representatives", "Representative"),
        _ => ($"{state.Name} Legislature", "Member"),
    };

    /// <returns>Null for a role that is not of a state's executive.</returns>
    public static string? ExecutiveTitle(string role) => role switch
    {
        "governor" => "Governor",
        "lt_governor" => "Lieutenant Governor",
        "secretary of state" => "Secretary of State",
        "chief election officer" => "Chief Election Officer",
        _ => null,
    };
}
