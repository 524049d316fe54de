namespace Redress.Tests.Petitions.Moderate;

/// <summary>The form of a petition at the desk, filled in.</summary>
internal static class DeskForm
{
    public static (string Name, string Value)[] Of(string title = Example.Title, string ask = "Repair it while one lane stays open.", string closes = "", string sponsors = "0", string version = "1", params (string, string)[] more) =>
    [
        ("Title", title), ("Ask", ask), ("Background", "Shops depend on it."), ("Addressee", "the County Council"), ("Where", "Anywhere"), ("ClosesOn", closes), ("Sponsors", sponsors),
        ("ShowsNames", "true"), ("DeliversNames", "true"), ("Milestones[0].Signatures", "2"), ("Milestones[0].Consequence", "The council is asked to reply."), ("version", version), .. more,
    ];

    /// <summary>Saves a draft and opens it.</summary>
    public static async Task OpenAsync(this HttpClient desk, string slug = "keep-the-oak-road-bridge-open", string closes = "")
    {
        using var saved = await desk.PressAsync("/desk/petitions/new", "/desk/petitions/new", Of(closes: closes));
        saved.Headers.Location!.ToString().ShouldBe($"/desk/petitions/{slug}");
        using var opened = await desk.StepAsync(slug, "Open");
        opened.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }

    public static Task<HttpResponseMessage> StepAsync(this HttpClient desk, string slug, string step, string because = "") =>
        desk.PressAsync($"/desk/petitions/{slug}", $"/desk/petitions/{slug}?handler=Step", ("step", step), ("because", because));
}
