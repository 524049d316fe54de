using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Organize;

internal static class SourceWords
{
    public static string Of(SignerSource source, Texts t) => source switch
    {
        SignerSource.Site => t["Other pages here"],
        SignerSource.Search => t["Search engines"],
        SignerSource.Social => t["Social networks"],
        SignerSource.Mail => t["Webmail"],
        SignerSource.Other => t["Other sites"],
        SignerSource.Direct => t["Typed, or from a mail program or messenger"],
    };
}
