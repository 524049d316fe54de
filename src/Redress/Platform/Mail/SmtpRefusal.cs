using System.Globalization;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;

namespace Redress.Platform.Mail;

/// <summary>What a refusal means. A server that refuses us must not make us give up on everybody we write to.</summary>
internal static partial class SmtpRefusal
{
    private const int Longest = 300;

    /// <summary>Whether the refusal says, for good, that this mailbox is not there or is closed (RFC 5321, 4.2.3; RFC 3463, 3.2 and 3.3).</summary>
    public static bool IsOfMailbox(SmtpCommandException refusal) =>
        refusal.ErrorCode is SmtpErrorCode.RecipientNotAccepted && IsHard((int)refusal.StatusCode, EnhancedStatus().Match(refusal.Message).Value, refusal.Message);

    /// <param name="reply">The reply code of three digits.</param>
    /// <param name="status">The enhanced status code; empty where the server gives none.</param>
    /// <param name="text">What the server said.</param>
    public static bool IsHard(int reply, string status, string text) =>
        reply >= 500 && (status is "" ? reply is 550 or 551 or 553 && !OurFault().IsMatch(text) : IsHard(status));

    /// <summary>Addressing (5.1.x) and mailbox status (5.2.0, 5.2.1), and a domain that does not exist (5.4.4): not a full mailbox, a policy or a long way.</summary>
    public static bool IsHard(string status) => status.Split('.') is ["5", "1", not ("7" or "8")] or ["5", "2", "0" or "1"] or ["5", "4", "4"];

    public static string Sentence(SmtpCommandException refusal) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)refusal.StatusCode} {WithoutAddresses(refusal.Message)}");

    /// <summary>Servers like to repeat the address; logs and tables must not have it.</summary>
    public static string WithoutAddresses(string text)
    {
        var safe = Address().Replace(text.ReplaceLineEndings(" "), "…");
        return safe.Length <= Longest ? safe : safe[..Longest];
    }

    [GeneratedRegex(@"\b5\.\d{1,3}\.\d{1,3}\b", RegexOptions.NonBacktracking)]
    private static partial Regex EnhancedStatus();

    [GeneratedRegex("relay|blocked|block ?list|blacklist|spam|reputation|policy|authenticat|denied|rejected due", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OurFault();

    [GeneratedRegex(@"[^\s<>()\[\],;:""]+@[^\s<>()\[\],;:""]+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
