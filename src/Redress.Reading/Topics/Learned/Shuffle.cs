namespace Redress.Reading.Topics.Learned;

/// <summary>Shuffles the same way every time (Marsaglia's xorshift), so that training is repeatable byte for byte.</summary>
internal sealed class Shuffle
{
    private ulong _state = 88172645463325252;

    public void Apply(int[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = (int)(Next() % (ulong)(i + 1));
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private ulong Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return _state;
    }
}
