using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Domain.Stories;
using Redress.Platform.Database;

namespace Redress.Letters.Write;

/// <summary>How many others wrote nearly the same about a story: a hint to say it in one's own words, never a block.</summary>
internal sealed class LikeLetters(RedressDb db)
{
    public async Task<int> CountAsync(Id<Story> story, string text, Id<Letter>? own, CancellationToken cancel)
    {
        var values = Likeness.BandsOf(text).ToList();
        var near = await db.Set<LetterLikeness>().AsNoTracking().Where(like => like.StoryId == story && values.Contains(like.Value)).Select(like => like.LetterId).Distinct().ToListAsync(cancel);
        return near.Count(letter => letter != own);
    }
}
