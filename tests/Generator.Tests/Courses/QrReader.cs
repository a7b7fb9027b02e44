using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CopToolkit.Tests.Courses;

/// <summary>
/// Reads QR codes as a camera would after finding the squares: from the picture, with every check that the standard has.
/// It shares nothing with the writer.
/// </summary>
public static partial class QrReader
{
    private static readonly string[] FormatsOfLevelM =
    [
        "101010000010010",
        "101000100100101",
        "101111001111100",
        "101101101001011",
        "100010111111001",
        "100000011001110",
        "100111110010111",
        "100101010100000",
    ];

    /// <summary>The squares of the format beside the finder in the corner, in the order of its bits.</summary>
    private static readonly (int X, int Y)[] FormatAtCorner =
    [
        .. new[] { 0, 1, 2, 3, 4, 5, 7, 8 }.Select(x => (x, 8)),
        .. new[] { 7, 5, 4, 3, 2, 1, 0 }.Select(y => (8, y)),
    ];

    /// <summary>
    /// Blocks of level M from the table of the standard: number and bytes of data, and bytes of both,
    /// for the short and the long ones.
    /// </summary>
    private static readonly Dictionary<int, (int Count, int Data, int Long, int Check)> Blocks = new()
    {
        [1] = (1, 16, 0, 10),
        [2] = (1, 28, 0, 16),
        [3] = (1, 44, 0, 26),
        [4] = (2, 32, 0, 18),
        [5] = (2, 43, 0, 24),
        [6] = (4, 27, 0, 16),
        [7] = (4, 31, 0, 18),
        [8] = (2, 38, 2, 22),
        [9] = (3, 36, 2, 22),
        [10] = (4, 43, 1, 26),
        [14] = (4, 40, 5, 24),
    };

    private static readonly Dictionary<int, int[]> Alignment = new()
    {
        [1] = [],
        [2] = [6, 18],
        [3] = [6, 22],
        [4] = [6, 26],
        [5] = [6, 30],
        [6] = [6, 34],
        [7] = [6, 22, 38],
        [8] = [6, 24, 42],
        [9] = [6, 26, 46],
        [10] = [6, 28, 50],
        [14] = [6, 26, 46, 66],
    };

    public static (int Version, string Text) Read(string svg)
    {
        var dark = Squares(svg);
        var size = dark.GetLength(0);
        var version = (size - 17) / 4;
        Assert.Equal(0, (size - 17) % 4);
        CheckPatterns(dark, size);
        var mask = Mask(dark, size);
        var bytes = Bytes(dark, size, version, mask);
        return (version, Text(Corrected(bytes, version), version));
    }

    /// <summary>The squares without the quiet zone, which must be four wide and light.</summary>
    private static bool[,] Squares(string svg)
    {
        var root = XDocument.Parse(svg).Root!;
        var side = Number(root.Attribute("viewBox")!.Value.Split(' ')[2]);
        var path = root.Elements().Last().Attribute("d")!.Value;
        var dark = new bool[side - 8, side - 8];
        foreach (Match run in Run().Matches(path))
        {
            var left = Number(run.Groups["x"].Value) - 4;
            var y = Number(run.Groups["y"].Value) - 4;
            for (var i = 0; i < Number(run.Groups["width"].Value); i++) dark[left + i, y] = true;
        }

        return dark;
    }

    private static void CheckPatterns(bool[,] dark, int size)
    {
        foreach (var (left, top) in new[] { (0, 0), (size - 7, 0), (0, size - 7) })
        {
            for (var y = 0; y < 7; y++)
            {
                for (var x = 0; x < 7; x++) Assert.Equal(IsDarkInFinder(x, y), dark[left + x, top + y]);
            }
        }

        for (var i = 8; i < size - 8; i++)
        {
            var isEven = i % 2 == 0;
            Assert.True(dark[i, 6] == isEven && dark[6, i] == isEven, "The timing pattern is broken.");
        }

        Assert.True(dark[8, size - 8], "The dark square is missing.");
    }

    private static bool IsDarkInFinder(int x, int y)
    {
        var isInTheFrame = x is 0 or 6 || y is 0 or 6;
        var isInTheMiddle = x is >= 2 and <= 4 && y is >= 2 and <= 4;
        return isInTheFrame || isInTheMiddle;
    }

    private static int Mask(bool[,] dark, int size)
    {
        var first = Bits(FormatAtCorner.Select(place => dark[place.X, place.Y]));
        var second = Bits(Enumerable.Range(0, 15).Select(i => i < 7 ? dark[8, size - 1 - i] : dark[size - 15 + i, 8]));
        Assert.Equal(first, second);
        var mask = Array.IndexOf(FormatsOfLevelM, first);
        Assert.True(mask >= 0, $"{first} is no format of level M.");
        return mask;
    }

    private static string Bits(IEnumerable<bool> squares) => string.Concat(squares.Select(isDark => isDark ? '1' : '0'));

    private static List<byte> Bytes(bool[,] dark, int size, int version, int mask)
    {
        var bits = new StringBuilder();
        var up = true;
        for (var right = size - 1; right > 0; right -= 2, up = !up)
        {
            if (right == 6) right--;
            for (var i = 0; i < size; i++)
            {
                var y = up ? size - 1 - i : i;
                foreach (var x in new[] { right, right - 1 })
                {
                    if (!IsFunction(x, y, size, version)) bits.Append(dark[x, y] ^ IsInverted(mask, x, y) ? '1' : '0');
                }
            }
        }

        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.ToString(i * 8, 8), 2))];
    }

    private static bool IsFunction(int x, int y, int size, int version)
    {
        if ((x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8) || x == 6 || y == 6) return true;
        if (version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6))) return true;
        return IsInAlignment(x, y, Alignment[version]);
    }

    /// <summary>Alignment patterns stand wherever two of the places meet, but not in the three corners of the finders.</summary>
    private static bool IsInAlignment(int x, int y, int[] places)
    {
        return places.Any(left => places.Any(top => IsNear(left, top) && !IsCorner(left, top)));

        bool IsNear(int left, int top) => Math.Abs(x - left) <= 2 && Math.Abs(y - top) <= 2;

        bool IsCorner(int left, int top) =>
            (left == 6 && top == 6) || (left == 6 && top == places[^1]) || (left == places[^1] && top == 6);
    }

    private static bool IsInverted(int mask, int j, int i) => mask switch
    {
        0 => (i + j) % 2 == 0,
        1 => i % 2 == 0,
        2 => j % 3 == 0,
        3 => (i + j) % 3 == 0,
        4 => ((i / 2) + (j / 3)) % 2 == 0,
        5 => ((i * j) % 2) + ((i * j) % 3) == 0,
        6 => (((i * j) % 2) + ((i * j) % 3)) % 2 == 0,
        _ => (((i + j) % 2) + ((i * j) % 3)) % 2 == 0,
    };

    /// <summary>Takes the blocks apart and checks that each is a word of its Reed–Solomon code: every syndrome is zero.</summary>
    private static List<byte> Corrected(List<byte> bytes, int version)
    {
        var (count, data, longer, check) = Blocks[version];
        var lengths = Enumerable.Repeat(data, count).Concat(Enumerable.Repeat(data + 1, longer)).ToList();
        var blocks = lengths.Select(_ => new List<byte>()).ToList();
        var at = 0;
        for (var i = 0; i <= data; i++)
        {
            for (var b = 0; b < blocks.Count; b++)
            {
                if (i < lengths[b]) blocks[b].Add(bytes[at++]);
            }
        }

        var contents = blocks.Select(block => block.ToList()).ToList();
        for (var i = 0; i < check; i++)
        {
            foreach (var block in blocks) block.Add(bytes[at++]);
        }

        foreach (var block in blocks)
        {
            for (var power = 0; power < check; power++) Assert.Equal(0, block.Aggregate(0, (sum, b) => Times(sum, Power(power)) ^ b));
        }

        return [.. contents.SelectMany(content => content)];
    }

    private static int Power(int exponent) => Enumerable.Range(0, exponent).Aggregate(1, (value, _) => Doubled(value));

    /// <summary>Twice the value in the field of the code.</summary>
    private static int Doubled(int value) => value << 1 > 255 ? (value << 1) ^ 285 : value << 1;

    private static int Times(int a, int b)
    {
        var product = 0;
        for (; b > 0; b >>= 1, a = Doubled(a)) product ^= (b & 1) == 1 ? a : 0;
        return product;
    }

    private static string Text(List<byte> data, int version)
    {
        var bits = string.Concat(data.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        Assert.Equal("0100", bits[..4]);
        var wide = version < 10 ? 8 : 16;
        var length = Convert.ToInt32(bits.Substring(4, wide), 2);
        var bytes = Enumerable.Range(0, length).Select(i => Convert.ToByte(bits.Substring(4 + wide + (i * 8), 8), 2)).ToArray();
        var rest = bits[(4 + wide + (length * 8))..];
        if (rest.Length >= 4) Assert.Equal("0000", rest[..4]);
        return Encoding.UTF8.GetString(bytes);
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(?<x>\d+) (?<y>\d+)h(?<width>\d+)v1h-\d+z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Run();
}
