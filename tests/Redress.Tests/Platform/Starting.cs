using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Redress.Tests.Platform;

public sealed class Starting
{
    [Theory, EachStore]
    public async Task Starting_on_an_empty_database_brings_the_tables_up_to_date(Store store)
    {
        await using var app = new RedressApp(store);
        using var reader = app.CreateClient();

        using var answer = await reader.GetAsync("/nothing-here", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.WithDbAsync(db => db.Stories.CountAsync())).ShouldBe(0);
    }
}
