using Microsoft.EntityFrameworkCore;
using Redress.Domain.Events;
using Redress.Domain.Officials;
using Redress.Platform.Database;

namespace Redress.Events.Browse;

/// <summary>What came of looking near a ZIP code.</summary>
internal abstract record NearAnswer
{
    /// <param name="Events">The nearest first.</param>
    public sealed record Found(IReadOnlyList<EventTeaser> Events) : NearAnswer;

    /// <summary>No positions are imported, or none for this code: events of its state.</summary>
    public sealed record InState(string State, IReadOnlyList<EventTeaser> Events) : NearAnswer;

    /// <summary>Neither its position nor its state is known here.</summary>
    public sealed record UnknownZip : NearAnswer;

    public sealed record NotAZip : NearAnswer;
}

/// <summary>Events in person near a ZIP code, by the distance between the inner points of the two areas.</summary>
internal sealed class NearZip(RedressDb db, ListEvents list)
{
    public async Task<NearAnswer> RunAsync(string? written, int miles, EventQuery query, CancellationToken cancel)
    {
        if (!Zip.TryParse(written, null, out var zip))
        {
            return new NearAnswer.NotAZip();
        }

        if (await db.Set<ZipPosition>().AsNoTracking().SingleOrDefaultAsync(position => position.Zip == zip.Digits, cancel) is { } here)
        {
            return new NearAnswer.Found(await WithinAsync(here, miles, query, cancel));
        }

        return await StateOfAsync(zip, cancel) is { } state
            ? new NearAnswer.InState(state, await list.FindAsync(query with { State = state }, 0, ListEvents.PerPage, cancel))
            : new NearAnswer.UnknownZip();
    }

    /// <summary>The state of a ZIP code, where the imported officials tell it and it lies in one only.</summary>
    public async Task<string?> StateOfAsync(Zip zip, CancellationToken cancel)
    {
        var districts = await db.ZipDistricts.Where(row => row.Zip == zip.Digits).Select(row => row.District).ToListAsync(cancel);
        return districts.Select(district => district.Split('-')[0]).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;
    }

    private async Task<IReadOnlyList<EventTeaser>> WithinAsync(ZipPosition here, int miles, EventQuery query, CancellationToken cancel)
    {
        var events = (await list.FindAsync(query, 0, ListEvents.Most, cancel)).Where(teaser => teaser.Event.Zip is not null).ToList();
        var zips = events.Select(teaser => teaser.Event.Zip!).Distinct(StringComparer.Ordinal).ToList();
        var positions = await db.Set<ZipPosition>().AsNoTracking().Where(position => zips.Contains(position.Zip)).ToDictionaryAsync(position => position.Zip, position => here.MilesTo(position), StringComparer.Ordinal, cancel);
        return [.. events
            .Where(teaser => positions.TryGetValue(teaser.Event.Zip!, out var away) && away <= miles)
            .Select(teaser => teaser with { Miles = (int)Math.Round(positions[teaser.Event.Zip!]) })
            .OrderBy(teaser => teaser.Miles).ThenBy(teaser => teaser.Next.StartsAt)
            .Take(ListEvents.PerPage)];
    }
}
