using Redress.Domain.Links;
using Redress.Platform.Web.Languages;

namespace Redress.Links.Desk;

internal static class LinkWords
{
    public static string Of(LinkFault fault, Texts texts) => fault switch
    {
        LinkFault.Gone => texts["The site says that there is no such page."],
        LinkFault.MovedAway => texts["It leads to another site, under another domain."],
        LinkFault.Parked => texts["The page says that its domain is for sale or parked."],
        LinkFault.Refused => texts["The address leads inside a network, or is none of the web."],
        LinkFault.NameUnknown => texts["There is no site under this name, or its name cannot be looked up at the moment."],
        LinkFault.BadCertificate => texts["A safe connection could not be made: the site’s certificate is not valid."],
        LinkFault.Unreachable => texts["The site’s server does not answer."],
        LinkFault.TooSlow => texts["The site’s server takes too long."],
        LinkFault.ServerError => texts["The site has a fault of its own."],
        LinkFault.Empty => texts["The site sends nothing."],
    };
}
