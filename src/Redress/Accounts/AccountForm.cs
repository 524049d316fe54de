using Microsoft.AspNetCore.Mvc.ModelBinding;
using Redress.Domain;

namespace Redress.Accounts;

internal static class AccountForm
{
    private const int LongestName = 100;

    /// <returns>The address; null where the name or the address is not good, which the model state tells.</returns>
    public static EmailAddress? Check(ModelStateDictionary state, string? name, string? email)
    {
        if (name?.Trim() is not { Length: > 0 and <= LongestName })
        {
            state.AddModelError("Name", "Enter a name of at most 100 characters");
        }

        if (!EmailAddress.TryParse(email, null, out var address))
        {
            state.AddModelError("Email", "Enter an e-mail address, like name@example.org");
        }

        return state.IsValid ? address : null;
    }
}
