using Redress.Domain.Letters;
using Redress.Letters.Write;

namespace Redress.Letters.Send;

/// <summary>One office on the page of a letter: what it gets, how it takes it, and what happened so far.</summary>
internal sealed record LetterOffice(LetterRecipient Recipient, Addressee? To, ComposedLetter Letter, IReadOnlyList<Delivery> Deliveries, bool HasGateway)
{
    /// <summary>Ways this office can be reached, the best first.</summary>
    public IReadOnlyList<DeliveryRoute> Routes =>
    [
        .. Recipient.OfficialId == UkPostcode.Recipient ? new[] { DeliveryRoute.HandOff } : [],
        .. To?.Facts.Emails.Count > 0 ? new[] { DeliveryRoute.Email } : [],
        .. HasGateway ? new[] { DeliveryRoute.Gateway } : [],
        .. To?.Facts.Form is not null ? new[] { DeliveryRoute.WebForm } : [],
        .. To?.Facts.Phones.Count > 0 ? new[] { DeliveryRoute.Phone } : [],
        .. To is not null ? new[] { DeliveryRoute.Post } : [],
    ];

    /// <summary>Something was sent, or told to be; a call without an answer, a print or a letter that came back leaves more to do.</summary>
    public bool IsDone => Deliveries.Any(delivery => delivery.IsCounted);

    /// <summary>What to say of it at the top: the delivery that came furthest, otherwise the last.</summary>
    public Delivery? Latest => Deliveries.OrderByDescending(delivery => delivery.IsCounted).ThenByDescending(delivery => delivery.At).FirstOrDefault();

    /// <summary>The form takes fewer characters than the letter has.</summary>
    public bool IsTooLong => To?.Limit is { } limit && Letter.Message.Length > limit;

    public Delivery? By(DeliveryRoute route) => Deliveries.FirstOrDefault(delivery => delivery.Route == route);
}
