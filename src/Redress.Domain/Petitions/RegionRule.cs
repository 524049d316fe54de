namespace Redress.Domain.Petitions;

/// <summary>Who may sign a petition, by where they live.</summary>
public enum RegionRule
{
    /// <summary>Anybody in any country; a ZIP code is asked for in the United States, the country elsewhere.</summary>
    Anywhere,

    /// <summary>People with a ZIP code of the United States and its territories.</summary>
    UnitedStates,

    /// <summary>People with a ZIP code of one state.</summary>
    State,
}
