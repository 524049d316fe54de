namespace Redress.Domain.Accounts;

/// <summary>What a person may do at the desk. An administrator may do everything the others may.</summary>
public enum Role
{
    /// <summary>Accounts, settings, mail, erasing.</summary>
    Administrator,

    /// <summary>Stories, commentary, packs, sources.</summary>
    Editor,

    /// <summary>What readers submit.</summary>
    Moderator,

    /// <summary>Their own petitions and events.</summary>
    Organizer,
}
