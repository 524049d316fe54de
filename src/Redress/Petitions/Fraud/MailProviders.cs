using System.Collections.Frozen;

namespace Redress.Petitions.Fraud;

/// <summary>Providers so large that very many signers have their domain; of any other a surge is worth a look.</summary>
internal static class MailProviders
{
    private static readonly FrozenSet<string> Domains = FrozenSet.ToFrozenSet(
    [
        "gmail.com", "yahoo.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "icloud.com", "aol.com", "proton.me", "comcast.net", "att.net", "verizon.net",
        "sbcglobal.net", "bellsouth.net", "cox.net", "charter.net", "earthlink.net", "gmx.com", "gmx.de", "gmx.net", "web.de", "mail.com", "mail.ru", "yandex.ru", "zoho.com", "fastmail.com",
        "ymail.com", "rocketmail.com", "hey.com", "duck.com", "tutanota.com", "qq.com", "163.com", "naver.com", "orange.fr", "free.fr", "libero.it", "t-online.de", "btinternet.com",
    ], StringComparer.Ordinal);

    public static bool Contains(string domain) => Domains.Contains(domain);
}
