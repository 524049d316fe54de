using System.CommandLine;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Platform;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Accounts;

/// <summary><c>redress user</c>: looking after accounts on the server itself, also where nobody can sign in.</summary>
internal static class UserCommand
{
    /// <summary>Whoever may run commands on the server.</summary>
    private static readonly ClaimsPrincipal Server = new(new ClaimsIdentity());

    public static Command Create(Shell shell)
    {
        var roles = Roles();
        var setRoles = OnAccount(shell, "roles", "Set what a person may do.", async (services, account, parsed, cancel) =>
            Explain(await services.GetRequiredService<ChangeAccount>().SetRolesAsync(Server, account.Id, parsed.GetValue(roles) ?? [], cancel), "Changed."));
        setRoles.Options.Add(roles);
        return new Command("user", "Look after the accounts of the desk.")
        {
            List(shell),
            SetUpLink(shell),
            Invite(shell),
            OnAccount(shell, "sign-in-link", "Print a link that signs this person in once, within 20 minutes.", PrintLinkAsync),
            OnAccount(shell, "revoke", "Close an account; it is signed out at once.", async (services, account, _, cancel) =>
                Explain(await services.GetRequiredService<ChangeAccount>().RevokeAsync(Server, account.Id, cancel), "Revoked.")),
            OnAccount(shell, "restore", "Open a revoked account again.", async (services, account, _, cancel) =>
                Explain(await services.GetRequiredService<ChangeAccount>().RestoreAsync(Server, account.Id, cancel), "Open again.")),
            setRoles,
        };
    }

    private static Command List(Shell shell)
    {
        var command = new Command("list", "List accounts with their roles.");
        command.SetAction(async (_, cancel) =>
        {
            await using var scope = await shell.OpenDatabaseAsync();
            var db = scope.ServiceProvider.GetRequiredService<RedressDb>();

            foreach (var account in await db.Set<Account>().AsNoTracking().Include(a => a.Roles).OrderBy(a => a.Email).ToListAsync(cancel))
            {
                var roles = string.Join(", ", account.Roles.Select(role => role.Role));
                await shell.Out.WriteLineAsync($"{account.Email}\t{account.Name}\t{roles}{(account.RevokedAt is null ? "" : "\trevoked")}");
            }

            return 0;
        });
        return command;
    }

    private static Command SetUpLink(Shell shell)
    {
        var command = new Command("set-up-link", "Print the link that makes the first administrator.");
        command.SetAction(async (_, cancel) =>
        {
            await using var scope = await shell.OpenDatabaseAsync();
            var path = await scope.ServiceProvider.GetRequiredService<SetUp>().LinkAsync(cancel)
                ?? throw new CommandFailure("There is an administrator already. 'redress user sign-in-link EMAIL' lets one in.");
            await shell.Out.WriteLineAsync(Address(scope.ServiceProvider, path));
            return 0;
        });
        return command;
    }

    private static Command Invite(Shell shell)
    {
        var (name, email, roles) = (new Argument<string>("name"), new Argument<string>("email"), Roles());
        var command = new Command("invite", "Make an account, mail its invitation and print the link.") { email, name, roles };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var scope = await shell.OpenDatabaseAsync();
            var address = EmailAddress.TryParse(parsed.GetValue(email), null, out var good) ? good : throw new CommandFailure($"\"{parsed.GetValue(email)}\" is not an e-mail address.");
            var link = "";
            var answer = await scope.ServiceProvider.GetRequiredService<InvitePerson>().RunAsync(
                Server, parsed.GetValue(name)!, address, parsed.GetValue(roles) ?? [], path => link = Address(scope.ServiceProvider, path), cancel);
            await shell.Out.WriteLineAsync(answer switch
            {
                InviteAnswer.Invited => link,
                InviteAnswer.There => throw new CommandFailure($"{address} has an account already."),
                InviteAnswer.NoRole => throw new CommandFailure("Name at least one role with --role."),
            });
            return 0;
        });
        return command;
    }

    private static Command OnAccount(Shell shell, string name, string description, Func<IServiceProvider, Account, ParseResult, CancellationToken, Task<string>> work)
    {
        var email = new Argument<string>("email");
        var command = new Command(name, description) { email };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var scope = await shell.OpenDatabaseAsync();
            var services = scope.ServiceProvider;
            var normalized = parsed.GetValue(email)!.ToUpperInvariant();
            var account = await services.GetRequiredService<RedressDb>().Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.NormalizedEmail == normalized, cancel)
                ?? throw new CommandFailure($"No account has the address {parsed.GetValue(email)}. 'redress user list' shows them.");
            await shell.Out.WriteLineAsync(await work(services, account, parsed, cancel));
            return 0;
        });
        return command;
    }

    private static async Task<string> PrintLinkAsync(IServiceProvider services, Account account, ParseResult parsed, CancellationToken cancel)
    {
        var db = services.GetRequiredService<RedressDb>();
        var path = services.GetRequiredService<OneTimeLinks>().Add(LinkPurpose.SignIn, account.Id);
        db.Audit(Server, services.GetRequiredService<TimeProvider>().GetUtcNow(), "account.sign-in-link", $"accounts/{account.Id}");
        await db.SaveChangesAsync(cancel);
        return Address(services, path);
    }

    private static string Explain(ChangeAnswer answer, string done) => answer switch
    {
        ChangeAnswer.Done => done,
        ChangeAnswer.Unknown => throw new CommandFailure("The account is gone."),
        ChangeAnswer.LastAdministrator => throw new CommandFailure("Somebody must stay administrator. Give the role to another person first."),
    };

    private static Option<Role[]> Roles() => new("--role") { Description = "Administrator, Editor, Moderator or Organizer; may be repeated.", AllowMultipleArgumentsPerToken = true };

    private static string Address(IServiceProvider services, string path) =>
        (services.GetRequiredService<IConfiguration>()["Site:Url"]?.TrimEnd('/') ?? "http://localhost:5080") + path;
}
