using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Follow;
using Redress.Domain.Petitions;
using Redress.Petitions.Count;
using Redress.Platform.Counting;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Petitions.Organize;

/// <summary>Reads the numbers of one petition.</summary>
internal sealed class ReadPetitionNumbers(RedressDb db, CountSignatures counts, TimeProvider clock)
{
    private const int HoursShown = 48;

    /// <param name="petition">Which.</param>
    /// <param name="days">How many days back, today included.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<PetitionNumbers> RunAsync(Petition petition, int days, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (today, hour) = (DateOnly.FromDateTime(now.UtcDateTime), now.ToUnixTimeSeconds() / 3600);
        var from = today.AddDays(1 - days);
        var first = new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero);
        var byHour = await ByHourAsync(petition.Id, first < now.AddHours(-HoursShown) ? first : now.AddHours(-HoursShown), cancel);
        var byDay = byHour.GroupBy(count => DateOnly.FromDateTime(At(count.Key).UtcDateTime)).ToDictionary(day => day.Key, day => day.Sum(count => count.Value));
        var signatures = db.Set<Signature>().Where(signature => signature.PetitionId == petition.Id);
        return new PetitionNumbers(
            [.. Enumerable.Range(0, days).Select(n => from.AddDays(n)).Select(day => (day, byDay.GetValueOrDefault(day)))],
            [.. Enumerable.Range(1 - HoursShown, HoursShown).Select(n => (At(hour + n), byHour.GetValueOrDefault(hour + n)))],
            await counts.ByRegionAsync(petition.Id, cancel),
            await SourcesAsync(petition.Id, from, cancel),
            await signatures.GroupBy(signature => signature.State).Select(state => new { state.Key, Count = state.LongCount() }).ToDictionaryAsync(state => state.Key, state => state.Count, cancel),
            await signatures.LongCountAsync(signature => signature.ConfirmedAt != null, cancel),
            await signatures.LongCountAsync(signature => signature.State == SignatureState.Pending, cancel),
            await db.Set<Followed>().LongCountAsync(follow => follow.Kind == Subjects.PetitionKind && follow.Key == petition.Slug && follow.ConfirmedAt != null, cancel));
    }

    private static DateTimeOffset At(long hour) => DateTimeOffset.FromUnixTimeSeconds(hour * 3600);

    /// <summary>By hours since the Unix epoch.</summary>
    private async Task<Dictionary<long, long>> ByHourAsync(Id<Petition> petition, DateTimeOffset from, CancellationToken cancel)
    {
        var rows = db.Database.IsNpgsql()
            ? db.Database.SqlQuery<HourCount>(
                $"""
                SELECT CAST(floor(extract(epoch FROM "ConfirmedAt") / 3600) AS bigint) AS "Hour", count(*) AS "Count" FROM "Signatures"
                WHERE "PetitionId" = {petition.Value} AND "State" = 'Confirmed' AND "ConfirmedAt" >= {from} GROUP BY 1
                """)
            : db.Database.SqlQuery<HourCount>(
                $"""
                SELECT ("ConfirmedAt" - {DateTimeOffset.UnixEpoch.Ticks}) / {TimeSpan.TicksPerHour} AS "Hour", count(*) AS "Count" FROM "Signatures"
                WHERE "PetitionId" = {petition.Value} AND "State" = 'Confirmed' AND "ConfirmedAt" >= {from.UtcTicks} GROUP BY 1
                """);
        return await rows.ToDictionaryAsync(count => count.Hour, count => count.Count, cancel);
    }

    private async Task<IReadOnlyList<(SignerSource Source, long Count)>> SourcesAsync(Id<Petition> petition, DateOnly from, CancellationToken cancel)
    {
        var about = petition.Value;
        var sums = await db.Set<DailyCount>().Where(count => count.StoryId == about && count.Day >= from).GroupBy(count => count.What)
            .Select(what => new { what.Key, Count = what.Sum(count => count.Count) }).ToDictionaryAsync(what => what.Key, what => what.Count, StringComparer.Ordinal, cancel);
        return [.. Enum.GetValues<SignerSource>().Select(source => (source, sums.GetValueOrDefault(SignerSources.Counted(source)))).OrderByDescending(source => source.Item2)];
    }

    private sealed record HourCount(long Hour, long Count);
}
