using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Tests.Events;
using Redress.Tests.Petitions.Moderate;

namespace Redress.Tests.Accounts;

/// <summary>Every endpoint × every role, against <c>access.txt</c>. An endpoint that is not listed there fails.</summary>
public sealed partial class WhoMayDoWhat
{
    private const string Everybody = "everybody";

    private static readonly Dictionary<string, string> Access = File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Accounts", "access.txt"))
        .Where(line => line is not ("" or ['#', ..]))
        .Select(line => line.Split(": "))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    [Fact]
    public async Task Every_endpoint_is_listed_and_nothing_else_is()
    {
        await using var app = new RedressApp();

        var there = Endpoints(app).Select(endpoint => endpoint.Pattern).Distinct(StringComparer.Ordinal).ToList();

        there.Except(Access.Keys, StringComparer.Ordinal).ShouldBeEmpty("list these in access.txt with the roles they let in");
        Access.Keys.Except(there, StringComparer.Ordinal).ShouldBeEmpty("these are in access.txt and not in the product");
    }

    [Fact]
    public async Task Every_endpoint_lets_in_whom_it_should_and_nobody_else()
    {
        await using var app = new RedressApp();
        var wrong = new List<string>();
        var asserted = 0;

        foreach (var role in new Role?[] { null, Role.Administrator, Role.Editor, Role.Moderator, Role.Organizer })
        {
            using var client = role is { } known ? await app.SignInAsync(known) : app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

            foreach (var (pattern, method) in Endpoints(app).Where(endpoint => Access.ContainsKey(endpoint.Pattern)))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Parameter().Replace(pattern, parameter => parameter.Value.Contains(":guid", StringComparison.Ordinal) ? $"{Guid.Empty}" : "1"));
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
                asserted++;

                if (IsLetIn(answer) != Allows(pattern, role))
                {
                    wrong.Add($"{method} {pattern} as {(role is null ? "nobody" : $"{role}")}: {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper?.WriteLine($"{asserted} answers asserted, exemptions 0");
    }

    /// <summary>Every page and data of an organizer's objects, and each of its buttons, for whose it is and for another organizer.</summary>
    [Theory, EachStore]
    public async Task What_belongs_to_an_organizer_is_out_of_every_other_organizers_reach(Store store)
    {
        await using var app = new RedressApp(store);
        using var owner = await app.SignInAsync(Role.Organizer);
        using var other = await app.SignInAsync(Role.Organizer);
        await owner.OpenAsync();
        using var made = await owner.PressAsync("/desk/events/new", "/desk/events/new", EventApp.Form());
        var own = new Dictionary<string, string>(StringComparer.Ordinal) { ["{slug}"] = "keep-the-oak-road-bridge-open", ["{id:guid}"] = made.Headers.Location!.ToString().Split('/')[^1] };
        var (wrong, asserted) = (new List<string>(), 0);

        foreach (var endpoint in PagesOfOrganizers(app))
        {
            var path = Parameter().Replace(Path(endpoint), parameter => own[parameter.Value]);
            using var mine = await owner.GetAsync(path, TestContext.Current.CancellationToken);
            using var foreign = await other.GetAsync(path, TestContext.Current.CancellationToken);
            wrong.AddRange((mine.StatusCode, foreign.StatusCode) is (HttpStatusCode.OK, HttpStatusCode.NotFound) ? [] : [$"GET {path}: {mine.StatusCode} for its owner, {foreign.StatusCode} for another"]);
            asserted += 2;

            foreach (var button in (await app.Services.GetRequiredService<PageLoader>().LoadAsync(endpoint.Metadata.GetMetadata<PageActionDescriptor>()!, endpoint.Metadata)).HandlerMethods.Where(handler => handler.HttpMethod is "Post"))
            {
                using var pressed = await other.PressAsync("/desk/petitions/new", $"{path}?handler={button.Name}", ("step", "Close"));
                wrong.AddRange(pressed.StatusCode is HttpStatusCode.NotFound ? [] : [$"POST {path} {button.Name}: {pressed.StatusCode}"]);
                asserted++;
            }
        }

        wrong.ShouldBeEmpty();
        asserted.ShouldBeGreaterThan(20);
        TestContext.Current.TestOutputHelper?.WriteLine($"{asserted} answers asserted for own and foreign objects");
    }

    private static IEnumerable<RouteEndpoint> PagesOfOrganizers(RedressApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => Access.TryGetValue(Path(endpoint), out var roles) && roles.Contains($"{Role.Organizer}", StringComparison.Ordinal) && Path(endpoint).Contains('{', StringComparison.Ordinal));

    private static string Path(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}";

    private static bool Allows(string pattern, Role? role) =>
        Access[pattern] is Everybody || role is Role.Administrator || Access[pattern].Split(", ").Contains($"{role}", StringComparer.Ordinal);

    private static bool IsLetIn(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => false,
        HttpStatusCode.Redirect => !answer.Headers.Location!.ToString().Contains("/desk/sign-in?returnPath", StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>Files of wwwroot are for everybody; all else is listed. A page answers GET and POST.</summary>
    private static IEnumerable<(string Pattern, string Method)> Endpoints(RedressApp app) =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        select (Path(endpoint), method);

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
