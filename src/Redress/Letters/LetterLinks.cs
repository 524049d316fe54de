using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Platform.Privacy;

namespace Redress.Letters;

/// <summary>Addresses that only the sender of a letter knows, each good for one thing.</summary>
internal sealed class LetterLinks(PersonalData data)
{
    private const string ToPage = "letters.page";
    private const string ToConfirm = "letters.confirm";
    private const string ToReply = "letters.reply";
    private const string ToStop = "letters.stop";

    /// <summary>Step three: the letter and its deliveries.</summary>
    public string Page(Id<Letter> letter) => $"/letters/{data.Token(ToPage, letter.Value)}";

    /// <summary>Only ever mailed to the sender, so whoever opens it has the address.</summary>
    public string Confirm(Id<Letter> letter) => $"/letters/confirm/{data.Token(ToConfirm, letter.Value)}";

    /// <summary>Where the sender says whether there was a reply.</summary>
    public string Reply(Id<Letter> letter) => $"/letters/replies/{data.Token(ToReply, letter.Value)}";

    /// <summary>Takes a one-click unsubscribe.</summary>
    public string Stop(Id<Letter> letter) => $"/letters/stop/{data.Token(ToStop, letter.Value)}";

    public Id<Letter>? ReadPage(string? token) => Read(ToPage, token);

    public Id<Letter>? ReadConfirm(string? token) => Read(ToConfirm, token);

    public Id<Letter>? ReadReply(string? token) => Read(ToReply, token);

    public Id<Letter>? ReadStop(string? token) => Read(ToStop, token);

    private Id<Letter>? Read(string purpose, string? token) => data.ReadToken(purpose, token) is { } id ? new Id<Letter>(id) : null;
}
