namespace CopToolkit.Courses;

/// <summary>The squares of a QR code: fixed patterns, data in their zigzag, and the mask that reads best.</summary>
internal sealed class QrModules
{
    private const int Masks = 8;
    private readonly int _version;
    private readonly bool[] _dark;
    private readonly bool[] _fixed;

    public QrModules(int version)
    {
        _version = version;
        Size = (version * 4) + 17;
        (_dark, _fixed) = (new bool[Size * Size], new bool[Size * Size]);
        DrawPatterns();
    }

    public int Size { get; }

    public bool this[int x, int y] => _dark[(y * Size) + x];

    /// <summary>How many squares are left for data.</summary>
    public static int DataBits(int version)
    {
        var bits = (((16 * version) + 128) * version) + 64;
        if (version < 2) return bits;
        var align = (version / 7) + 2;
        bits -= (((25 * align) - 10) * align) - 55;
        return version < 7 ? bits : bits - 36;
    }

    /// <summary>Puts the bits into the free squares, in pairs of columns from the right, up and down in turns.</summary>
    public void Place(List<byte> bytes)
    {
        var bit = 0;
        for (var right = Size - 1; right > 0; right -= 2)
        {
            // The column of the timing pattern holds no data.
            if (right == 6) right = 5;
            for (var step = 0; step < Size; step++)
            {
                var y = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                for (var x = right; x >= right - 1; x--)
                {
                    if (_fixed[(y * Size) + x] || bit >= bytes.Count * 8) continue;
                    _dark[(y * Size) + x] = ((bytes[bit / 8] >> (7 - (bit % 8))) & 1) != 0;
                    bit++;
                }
            }
        }
    }

    /// <summary>Tries every mask and keeps the one with the fewest shapes that confuse readers.</summary>
    public void ChooseMask()
    {
        var (best, least) = (0, int.MaxValue);
        for (var mask = 0; mask < Masks; mask++)
        {
            Apply(mask);
            var penalty = QrPenalty.Of(this);
            if (penalty < least) (best, least) = (mask, penalty);
            Flip(mask);
        }

        Apply(best);
    }

    private void Apply(int mask)
    {
        Flip(mask);
        DrawFormat(mask);
    }

    private void Flip(int mask)
    {
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                if (!_fixed[(y * Size) + x]) _dark[(y * Size) + x] ^= IsMasked(mask, x, y);
            }
        }
    }

    private static bool IsMasked(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    private void DrawPatterns()
    {
        for (var i = 0; i < Size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }

        foreach (var (x, y) in new[] { (3, 3), (Size - 4, 3), (3, Size - 4) }) DrawFinder(x, y);
        var places = AlignmentPlaces();
        foreach (var (x, y) in places.SelectMany(x => places.Select(y => (x, y))).Where(place => !IsCorner(place.x, place.y)))
        {
            for (var (dy, dx) = (-2, -2); dy <= 2; (dy, dx) = dx == 2 ? (dy + 1, -2) : (dy, dx + 1)) Fix(x + dx, y + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
        }

        DrawFormat(0);
        DrawVersion();

        bool IsCorner(int x, int y) => (x == 6 && y == 6) || (x == 6 && y == Size - 7) || (x == Size - 7 && y == 6);
    }

    private void DrawFinder(int x, int y)
    {
        for (var dy = -4; dy <= 4; dy++)
        {
            for (var dx = -4; dx <= 4; dx++)
            {
                var isInside = x + dx >= 0 && x + dx < Size && y + dy >= 0 && y + dy < Size;
                if (isInside) Fix(x + dx, y + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) is not (2 or 4));
            }
        }
    }

    private List<int> AlignmentPlaces()
    {
        if (_version == 1) return [];
        var count = (_version / 7) + 2;
        var step = ((_version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(i => Size - 7 - (i * step)).Reverse()];
    }

    /// <summary>Level and mask with their check bits, twice. Level M is 00.</summary>
    private void DrawFormat(int mask)
    {
        var rest = mask;
        for (var i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        var bits = ((mask << 10) | rest) ^ 0x5412;
        for (var i = 0; i <= 5; i++) Fix(8, i, Bit(i));
        Fix(8, 7, Bit(6));
        Fix(8, 8, Bit(7));
        Fix(7, 8, Bit(8));
        for (var i = 9; i < 15; i++) Fix(14 - i, 8, Bit(i));
        for (var i = 0; i < 8; i++) Fix(Size - 1 - i, 8, Bit(i));
        for (var i = 8; i < 15; i++) Fix(8, Size - 15 + i, Bit(i));
        Fix(8, Size - 8, isDark: true);

        bool Bit(int i) => ((bits >> i) & 1) != 0;
    }

    /// <summary>Larger codes name their version, twice.</summary>
    private void DrawVersion()
    {
        if (_version < 7) return;
        var rest = _version;
        for (var i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        var bits = (_version << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            var (near, far) = (i / 3, Size - 11 + (i % 3));
            Fix(far, near, ((bits >> i) & 1) != 0);
            Fix(near, far, ((bits >> i) & 1) != 0);
        }
    }

    private void Fix(int x, int y, bool isDark) => (_dark[(y * Size) + x], _fixed[(y * Size) + x]) = (isDark, true);
}
