using System.Globalization;
using Redress.Domain.Petitions;

namespace Redress.Tests.Domain;

public sealed class NamingACountry
{
    [Theory]
    [InlineData("en", "US", "United States")]
    [InlineData("en", "AO", "Angola")]
    [InlineData("es", "US", "Estados Unidos")]
    [InlineData("es-MX", "DE", "Alemania")]
    [InlineData("", "DE", "Germany")]
    [InlineData("es", "XX", "XX")]
    public void It_is_named_in_the_readers_language(string language, string code, string name)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Countries.NameOf(code).ShouldBe(name);
    }
}
