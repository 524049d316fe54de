using Redress.Domain.Stories;
using Redress.Platform.Web.Languages;
using Redress.Stories.Show;

namespace Redress.Tests.Platform.Web.Languages;

public sealed class DatesAndNumbers
{
    [Theory]
    [InlineData("en", "Friday, August 15, 2025", "1,234.5")]
    [InlineData("es", "viernes, 15 de agosto de 2025", "1,234.5")]
    [InlineData("iv", "Friday, August 15, 2025", "1,234.5")]
    public void Each_language_writes_them_as_its_readers_in_the_United_States_do(string language, string day, string number) =>
        Cultures.In(language, () => ($"{new DateOnly(2025, 8, 15):D}", $"{1234.5:N1}")).ShouldBe((day, number));

    [Theory]
    [InlineData("en", "August 15, 2025, 8:28 p.m. (UTC−4)")]
    [InlineData("es", "15 de agosto de 2025, 8:28 p. m. (UTC−4)")]
    public void The_time_of_a_report_is_said_in_the_readers_language(string language, string words) =>
        Cultures.In(language, () => ReportedTime.Words(new Reported(new DateTimeOffset(2025, 8, 15, 20, 28, 0, TimeSpan.FromHours(-4)), -240, true))).Replace('\u00a0', ' ').Replace('\u202f', ' ').ShouldBe(words);
}
