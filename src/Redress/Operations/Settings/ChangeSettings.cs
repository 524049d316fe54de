using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Privacy;
using Redress.Platform.Settings;

namespace Redress.Operations.Settings;

/// <summary>Checks and saves the settings of one group. A change holds on this node when it answers, on others two seconds later.</summary>
internal sealed class ChangeSettings(RedressDb db, AllSettings all, DeskSettings desk, PersonalData data, TimeProvider clock)
{
    /// <summary>What stands in the form for a secret that is not to be changed.</summary>
    public const string Kept = "********";

    /// <param name="group">Which group.</param>
    /// <param name="values">By key; what is empty goes back to its default.</param>
    /// <param name="user">Who.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What is wrong; nothing is saved unless nothing is.</returns>
    public async Task<IReadOnlyList<SettingProblem>> RunAsync(string group, IReadOnlyDictionary<string, string> values, ClaimsPrincipal user, CancellationToken cancel)
    {
        var settings = all.Of(group).Where(setting => !all.IsOverridden(setting.Key) && values.ContainsKey(setting.Key)).ToList();
        var wanted = settings.Where(setting => !(setting.Form is SettingForm.Secret && values[setting.Key] == Kept))
            .ToDictionary(setting => setting, setting => Canonical(setting, values[setting.Key]));
        var problems = wanted.SelectMany(pair => Check(pair.Key, pair.Value)).ToList();
        problems = problems.Count > 0 ? problems : [.. all.Rules(group).SelectMany(rule => rule.Check(key => ValueOf(key, wanted)))];

        if (problems.Count is 0)
        {
            await SaveAsync(wanted, user, cancel);
        }

        return problems;
    }

    private string ValueOf(string key, Dictionary<Setting, string> wanted)
    {
        var setting = all.Find(key);
        return (wanted.TryGetValue(setting, out var value) ? value : all.ValueOf(setting)) is { Length: > 0 } text ? text : setting.Default;
    }

    private async Task SaveAsync(Dictionary<Setting, string> wanted, ClaimsPrincipal user, CancellationToken cancel)
    {
        var rows = await db.Set<SettingRow>().ToDictionaryAsync(row => row.Key, StringComparer.OrdinalIgnoreCase, cancel);
        var now = clock.GetUtcNow();

        foreach (var (setting, value) in wanted)
        {
            var before = all.ValueOf(setting);

            if (value == before)
            {
                continue;
            }

            var isSecret = setting.Form is SettingForm.Secret;
            Write(rows, setting, isSecret ? Convert.ToBase64String(data.Encrypt(value)) : value, value is "" || value == setting.Default, now);
            db.Audit(user, now, "settings.changed", $"settings/{setting.Key}", isSecret ? new { Value = Masked(before) } : new { Value = before }, isSecret ? new { Value = Masked(value) } : new { Value = value });
        }

        await db.SaveChangesAsync(cancel);
        await desk.LoadAsync(db, data, cancel);
    }

    private void Write(Dictionary<string, SettingRow> rows, Setting setting, string value, bool isDefault, DateTimeOffset now)
    {
        var row = rows.GetValueOrDefault(setting.Key);

        if (isDefault)
        {
            _ = row is null ? null : db.Remove(row);
        }
        else if (row is null)
        {
            db.Add(new SettingRow { Key = setting.Key, Value = value, IsSecret = setting.Form is SettingForm.Secret, ChangedAt = now });
        }
        else
        {
            (row.Value, row.ChangedAt) = (value, now);
        }
    }

    private static string Masked(string secret) => secret is "" ? "" : Kept;

    private static string Canonical(Setting setting, string value) => setting.Form is SettingForm.Color ? value.Trim().ToLowerInvariant() : value.ReplaceLineEndings("\n").Trim();

    private static IEnumerable<SettingProblem> Check(Setting setting, string value)
    {
        if (value is "")
        {
            return [];
        }

        return setting switch
        {
            { Form: SettingForm.Number } when !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < setting.Range.Least || number > setting.Range.Most =>
                [new SettingProblem(setting.Key, "Write a number from {0} to {1}.", setting.Range.Least, setting.Range.Most)],
            { Form: SettingForm.Choice } when setting.Choices.All(choice => choice.Value != value) => [new SettingProblem(setting.Key, "Choose one of the list.")],
            { Form: SettingForm.Several } when value.Split(',').Any(part => setting.Choices.All(choice => choice.Value != part)) => [new SettingProblem(setting.Key, "Choose from the list.")],
            { Check: { } check } when check(value) is { } problem => [new SettingProblem(setting.Key, problem)],
            _ => [],
        };
    }
}
