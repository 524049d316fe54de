using System.Collections.Concurrent;
using Redress.Platform.Counting;

namespace Redress.Platform.Web;

/// <summary>How often each page was asked for within this second or the last.</summary>
internal sealed class AskedLately
{
    /// <summary>With more addresses than this it begins anew: those that many ask for are there again at once.</summary>
    private const int Most = 10_000;

    private ConcurrentDictionary<string, Page> _pages = new(StringComparer.Ordinal);
    private int _number;

    /// <returns>The page, asked for once more.</returns>
    public Page Add(string address)
    {
        if (Volatile.Read(ref _number) > Most)
        {
            (_pages, _number) = (new(StringComparer.Ordinal), 0);
        }

        var page = _pages.GetOrAdd(address, _ =>
        {
            Interlocked.Increment(ref _number);
            return new Page();
        });
        page.Add(Environment.TickCount64 / 1000);
        return page;
    }

    internal sealed class Page
    {
        private readonly Lock _turn = new();
        private long _second;
        private int _now;
        private int _before;

        /// <summary>In this second or the last, whichever is more.</summary>
        public int Times => Math.Max(_now, _before);

        /// <summary>Whether it was such, when it was drawn last, that it may be given to others.</summary>
        public bool MayBeKept { get; set; }

        /// <summary>What it counted as read then; null where nothing.</summary>
        public CountedAsRead? Counted { get; set; }

        public void Add(long second)
        {
            lock (_turn)
            {
                if (_second != second)
                {
                    (_second, _before, _now) = (second, _second == second - 1 ? _now : 0, 0);
                }

                _now++;
            }
        }
    }
}
