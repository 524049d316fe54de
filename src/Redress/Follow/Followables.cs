using Redress.Follow.Ask;
using Redress.Platform.News;

namespace Redress.Follow;

/// <summary>Everything that can be followed.</summary>
internal sealed class Followables(IEnumerable<IFollowable> kinds)
{
    /// <returns>Null where there is no such thing, or it is not public.</returns>
    public async Task<Followable?> FindAsync(Subject? subject, CancellationToken cancel) =>
        subject is not null && kinds.FirstOrDefault(kind => kind.Kind == subject.Kind) is { } kind ? await kind.FindAsync(subject.Key, cancel) : null;

    /// <returns>Those there are, in the order asked for, each once.</returns>
    public async Task<IReadOnlyList<Followable>> FindAsync(IEnumerable<string?> subjects, CancellationToken cancel)
    {
        var found = new List<Followable>();

        foreach (var subject in subjects.Select(Subject.Parse).Distinct().Take(FollowByMail.MostAtOnce))
        {
            if (await FindAsync(subject, cancel) is { } followable)
            {
                found.Add(followable);
            }
        }

        return found;
    }
}
