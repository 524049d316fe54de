using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Redress.Domain;

namespace Redress.Platform.Mail;

/// <summary>An address in JSON is the address as mail is sent to it.</summary>
internal sealed class EmailAddressJson : JsonConverter<EmailAddress>
{
    public override EmailAddress Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EmailAddress.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, EmailAddress value, JsonSerializerOptions options) => writer.WriteStringValue(value.Address);
}
