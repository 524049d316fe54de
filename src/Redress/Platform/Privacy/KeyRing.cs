using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Redress.Platform.Privacy;

/// <summary>Keeps the keys of cookies and form tokens encrypted in the database, so that a copy of the database alone lets nobody in.</summary>
internal static class KeyRing
{
    public static void AddKeyRing(this IServiceCollection services) =>
        services.AddOptions<KeyManagementOptions>().Configure<PersonalData>((options, data) => options.XmlEncryptor = new Encryptor(data));

    private sealed class Encryptor(PersonalData data) : IXmlEncryptor
    {
        public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
            new(new XElement("sealed", Convert.ToBase64String(data.Encrypt(plaintextElement.ToString(SaveOptions.DisableFormatting)))), typeof(Decryptor));
    }

    /// <summary>Made by the framework, by the name that stands in the stored key.</summary>
    private sealed class Decryptor(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement) =>
            XElement.Parse(services.GetRequiredService<PersonalData>().Decrypt(Convert.FromBase64String(encryptedElement.Value)));
    }
}
