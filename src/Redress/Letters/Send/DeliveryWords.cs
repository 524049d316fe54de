using System.Globalization;
using Redress.Domain.Letters;
using Redress.Platform.Web.Languages;

namespace Redress.Letters.Send;

/// <summary>What may be said of a delivery: no more than there is evidence for.</summary>
internal static class DeliveryWords
{
    public static string Of(Delivery delivery, Texts texts) => (delivery.Status, delivery.Route, delivery.Outcome) switch
    {
        (DeliveryStatus.AwaitingConfirmation, _, _) => texts["Waits for your confirmation"],
        (DeliveryStatus.Queued, _, _) => texts["In our outbox"],
        (DeliveryStatus.Accepted, DeliveryRoute.Gateway, _) => texts["Accepted by gateway"],
        (DeliveryStatus.Accepted, _, _) => texts["Accepted by their mail server"],
        (DeliveryStatus.Bounced, _, _) => texts["Came back"],
        (DeliveryStatus.Failed, _, _) => texts["Could not be sent"],
        (DeliveryStatus.ReportedSent, _, _) => texts["You told us you sent it"],
        (DeliveryStatus.ReportedCall, _, CallOutcome.Contact) => texts["You reported: you spoke to someone"],
        (DeliveryStatus.ReportedCall, _, CallOutcome.Voicemail) => texts["You reported: you left a message"],
        (DeliveryStatus.ReportedCall, _, _) => texts["You reported: no answer"],
        (DeliveryStatus.Printed, _, _) => texts["Printed"],
        (DeliveryStatus.HandedOver, _, _) => texts["Handed over"],
        (DeliveryStatus.Withheld, _, _) => texts["Not sent: you wrote nearly the same to this office within a week"],
    };

    public static string At(Delivery delivery, Texts texts) => texts["{0} UTC", delivery.At.UtcDateTime.ToString("g", CultureInfo.CurrentCulture)];

    public static string By(DeliveryRoute route, Texts texts) => route switch
    {
        DeliveryRoute.Email => texts["This office takes letters by e-mail"],
        DeliveryRoute.Gateway => texts["This office takes letters through the gateway of Congress"],
        DeliveryRoute.WebForm => texts["This office takes letters through its web form"],
        DeliveryRoute.Phone => texts["By phone, on weekdays in working hours"],
        DeliveryRoute.Post => texts["By post"],
        DeliveryRoute.HandOff => texts["Another service finds the office and sends the letter"],
    };
}
