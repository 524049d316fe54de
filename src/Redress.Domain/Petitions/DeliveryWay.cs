namespace Redress.Domain.Petitions;

/// <summary>How a petition got to its addressee.</summary>
public enum DeliveryWay
{
    /// <summary>By a person, into a person's hands.</summary>
    HandedOver,

    /// <summary>By post or e-mail.</summary>
    Mail,

    /// <summary>Through the addressee's own form or portal.</summary>
    Upload,
}
