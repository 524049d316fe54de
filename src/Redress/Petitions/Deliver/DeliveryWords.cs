using Redress.Domain.Petitions;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Deliver;

internal static class DeliveryWords
{
    public static string Of(DeliveryWay way, Texts t) => way switch
    {
        DeliveryWay.HandedOver => t["handed over in person"],
        DeliveryWay.Mail => t["by mail"],
        DeliveryWay.Upload => t["through the addressee’s own form"],
    };
}
