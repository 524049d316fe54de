namespace Redress.Platform.Web;

/// <summary>How often each page was asked for within this second or the last, roughly: a few pages may share a number.</summary>
internal sealed class AskedLately
{
    private const int Numbers = 4096;

    private readonly Page[] _pages = [.. Enumerable.Range(0, Numbers).Select(_ => new Page())];

    /// <returns>The page, asked for once more.</returns>
    public Page Add(string address)
    {
        var page = _pages[(uint)string.GetHashCode(address, StringComparison.Ordinal) % Numbers];
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
