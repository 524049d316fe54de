using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Redress.Tests.Platform.Privacy;

public sealed class KeepingTheKeyRing
{
    [Theory, EachStore]
    public async Task The_keys_of_cookies_are_stored_encrypted_and_read_again(Store store)
    {
        await using var app = new RedressApp(store);
        var sealedText = app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("a cookie");

        var stored = await app.WithDbAsync(db => db.DataProtectionKeys.Select(key => key.Xml).ToListAsync(TestContext.Current.CancellationToken));

        stored.ShouldNotBeEmpty();
        stored.ShouldAllBe(xml => xml!.Contains("<sealed") && !xml.Contains("<masterKey"));
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(sealedText).ShouldBe("a cookie");
    }
}
