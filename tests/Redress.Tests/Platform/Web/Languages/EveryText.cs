using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Redress.Platform.Web.Languages;

namespace Redress.Tests.Platform.Web.Languages;

public sealed partial class EveryText
{
    private static readonly IReadOnlyDictionary<string, string> Spanish = new Texts().Of("es");

    [Fact]
    public void It_has_Spanish() =>
        SourceTexts.Used.Where(use => !Spanish.ContainsKey(use.Text)).Select(use => $"{use.Path}: {use.Text}").Distinct(StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void The_names_of_topics_have_Spanish() => SourceTexts.TopicNames.Except(Spanish.Keys, StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void It_is_used_somewhere() =>
        Spanish.Keys.Except(SourceTexts.TopicNames, StringComparer.Ordinal).Except(SourceTexts.Used.Select(use => use.Text), StringComparer.Ordinal).Where(text => !SourceTexts.Literals.Contains(text) && !Composed(text)).ShouldBeEmpty("nothing shows these");

    [Fact]
    public void It_has_the_same_places_for_values_and_the_same_markup_in_both_languages()
    {
        foreach (var (english, spanish) in Spanish)
        {
            Parts(spanish).ShouldBe(Parts(english), english);
        }
    }

    [Fact]
    public void It_is_not_left_in_English() =>
        Spanish.Where(text => text.Key == text.Value && text.Key.Count(c => c is ' ') > 2).Select(text => text.Key).ShouldBeEmpty();

    [Theory]
    [InlineData("""T["a"] x T["b {0}", T["c"]]""", "a", "b {0}", "c")]
    [InlineData("""T.Count(list.Count(x => x["no"]), "{0} one", "{0} many")""", "{0} one", "{0} many")]
    [InlineData("""@T.Html("<a href=\"{0}\">a</a>", "/no")""", "<a href=\"{0}\">a</a>")]
    [InlineData("""texts[none ? "a" : "b", "no"]""", "a", "b")]
    [InlineData("""T[$"{role}"] List["no"]""")]
    public void It_is_found_in_every_form_of_call(string source, params string[] found) =>
        SourceTexts.Calls(source).ShouldBe(found, ignoreOrder: true);

    [Fact]
    public async Task Nothing_a_page_says_by_data_is_without_Spanish()
    {
        var log = new Listening("There is no es for");
        await using var app = new RedressApp(Store.Sqlite, ("Logging:LogLevel:Redress.Platform.Web.Languages", "Debug")) { Add = services => services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log) };
        using var editor = await app.SignInAsync(Redress.Domain.Accounts.Role.Administrator);
        editor.DefaultRequestHeaders.AcceptLanguage.ParseAdd("es");

        foreach (var path in new[] { "/", "/topics", "/commitments", "/unknowns", "/petitions", "/officials", "/follow", "/desk", "/desk/settings", "/desk/numbers", "/desk/audit", "/desk/moderation", "/desk/inbox", "/desk/sources", "/desk/packs", "/desk/account", "/desk/accounts", "/desk/officials", "/desk/letters", "/desk/commitments", "/desk/study", "/desk/signatures", "/desk/mail" })
        {
            using var page = await editor.GetAsync(path, TestContext.Current.CancellationToken);
            ((int)page.StatusCode).ShouldBeLessThan(400, path);
        }

        log.Heard.Where(line => !Texts.Languages.Any(language => line.EndsWith($": {language.NativeName}", StringComparison.Ordinal))).Distinct(StringComparer.Ordinal).ShouldBeEmpty("the names of languages apart, which stand in themselves");
    }

    /// <summary>Sentences that rules compose and a page translates stand in their patterns with values as interpolations.</summary>
    private static bool Composed(string text) => SourceTexts.Literals.Any(literal => literal.Contains('{', StringComparison.Ordinal) && Interpolation().Replace(literal, "{}") == Interpolation().Replace(text, "{}"));

    private static IEnumerable<string> Parts(string text) => Part().Matches(text).Select(part => part.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]+[^}]*\}|</?[a-z]+( [^>]*)?>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Interpolation();
}
