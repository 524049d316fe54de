namespace Redress.Letters.Send.Gateway;

/// <summary>What fields of the gateway of Congress may hold (CWC schema 2.0).</summary>
internal static class CwcFields
{
    public static IReadOnlyList<string> Prefixes { get; } =
    [
        "Mr.", "Mrs.", "Ms.", "Mr. and Mrs.", "Miss", "Dr.", "Dr. and Mrs.", "Dr. and Mr.", "Admiral", "Captain", "Chief Master Sergeant", "Colonel",
        "Commander", "Corporal", "Father", "Lieutenant", "Lieutenant Colonel", "Master Sergeant", "Reverend", "Sergeant", "Second Lieutenant",
        "Sergeant Major", "Sister", "Technical Sergeant",
    ];

    /// <summary>The policy areas of the Library of Congress.</summary>
    public static IReadOnlyList<string> Topics { get; } =
    [
        "Agriculture and Food", "Animals", "Armed Forces and National Security", "Arts, Culture, Religion",
        "Civil Rights and Liberties, Minority Issues", "Commerce", "Congress", "Crime and Law Enforcement", "Economics and Public Finance",
        "Education", "Emergency Management", "Energy", "Environmental Protection", "Families", "Finance and Financial Sector",
        "Foreign Trade and International Finance", "Government Operations and Politics", "Health", "Housing and Community Development",
        "Immigration", "International Affairs", "Labor and Employment", "Law", "Native Americans", "Public Lands and Natural Resources",
        "Science, Technology, Communications", "Social Sciences and History", "Social Welfare", "Sports and Recreation", "Taxation",
        "Transportation and Public Works", "Water Resources Development",
    ];
}
