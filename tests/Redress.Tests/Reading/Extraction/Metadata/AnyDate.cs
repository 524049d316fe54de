using System.Globalization;
using CsCheck;
using Redress.Reading.Extraction.Metadata;

namespace Redress.Tests.Reading.Extraction.Metadata;

public sealed class AnyDate
{
    private static readonly Gen<DateTime> Moments = Gen.DateTime[new DateTime(1995, 1, 1), new DateTime(2090, 1, 1)];

    private static readonly string[] Forms =
        ["yyyy-MM-dd", "d MMMM yyyy", "d. MMMM yyyy", "MMMM d, yyyy", "dddd, d MMMM yyyy", "dd.MM.yyyy", "yyyy/MM/dd", "yyyyMMdd"];

    private static readonly string[] Languages = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "sv", "cs", "fi"];

    [Fact]
    public void Comes_back_from_every_form_in_every_language() =>
        Gen.Select(Moments, One(Forms), One(Languages)).Sample((moment, form, language) =>
        {
            var written = moment.ToString(form, CultureInfo.GetCultureInfo(language));
            DateText.TryParse(written, language, out var date).ShouldBeTrue(written);
            date.Day.ShouldBe(DateOnly.FromDateTime(moment), written);
        });

    [Fact]
    public void Keeps_its_time_and_offset() =>
        Gen.Select(Moments, Gen.Int[-48, 56]).Sample((moment, quarters) =>
        {
            var instant = new DateTimeOffset(moment.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.FromMinutes(15 * quarters));
            DateText.TryParse(instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), null, out var date).ShouldBeTrue();
            date.Instant.ShouldBe(instant);
        });

    [Fact]
    public void Is_looked_for_in_any_text_without_failing() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789 .:/-,+年月日TZaugmpst"], 0, 60]).Sample(text =>
        {
            if (DateText.TryParse(text, "en", out var date))
            {
                date.Day.Year.ShouldBeInRange(1991, 2099);
            }
        });

    private static Gen<string> One(string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
