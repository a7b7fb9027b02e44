using System.Globalization;
using System.Text;

namespace CopToolkit.Courses;

/// <summary>
/// A QR code (ISO/IEC 18004) of a web address: bytes, error correction level M, which still reads when 15 % of it is dirty.
/// Written here because no encoder without System.Drawing is served, and this much of the standard is small.
/// </summary>
public sealed class QrCode
{
    private const int Largest = 40;

    /// <summary>Level M by version: bytes of error correction in each block, and number of blocks.</summary>
    private static readonly byte[] CheckBytes = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28];

    private static readonly byte[] BlockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49];

    private readonly QrModules _modules;

    private QrCode(QrModules modules) => _modules = modules;

    /// <summary>How many squares it has on each side, without the quiet zone.</summary>
    public int Size => _modules.Size;

    public bool this[int x, int y] => _modules[x, y];

    public static QrCode Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = Enumerable.Range(1, Largest).FirstOrDefault(version => Capacity(version) >= (NeededBits(version, bytes.Length) + 7) / 8);
        if (version == 0) throw new ArgumentException("The text is too long for a QR code.", nameof(text));
        var modules = new QrModules(version);
        modules.Place(Interleaved(Payload(bytes, version), version));
        modules.ChooseMask();
        return new QrCode(modules);
    }

    /// <summary>A picture of its own, black on white in every theme because readers need the contrast, with the quiet zone that the standard asks for.</summary>
    public string Svg(string title)
    {
        var path = new StringBuilder();
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                if (!this[x, y]) continue;
                var start = x;
                while (x + 1 < Size && this[x + 1, y]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{start + 4} {y + 4}h{x - start + 1}v1h-{x - start + 1}z");
            }
        }

        var side = Size + 8;
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{side * 6}\" height=\"{side * 6}\" role=\"img\" shape-rendering=\"crispEdges\"><title>{System.Net.WebUtility.HtmlEncode(title)}</title><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n";
    }

    private static int Capacity(int version) => (QrModules.DataBits(version) / 8) - (CheckBytes[version - 1] * BlockCounts[version - 1]);

    private static int LengthBits(int version) => version < 10 ? 8 : 16;

    private static int NeededBits(int version, int length) => 4 + LengthBits(version) + (8 * length);

    /// <summary>Mode, length and bytes, filled up to the capacity.</summary>
    private static byte[] Payload(byte[] bytes, int version)
    {
        var result = new byte[Capacity(version)];
        var at = 0;
        Put(0b0100, 4);
        Put(bytes.Length, LengthBits(version));
        foreach (var b in bytes) Put(b, 8);
        // Four zero bits end the text and fill its last byte: the array holds them already.
        for (var (i, even) = (Math.Min((at + 4 + 7) / 8, result.Length), true); i < result.Length; i++, even = !even) result[i] = (byte)(even ? 0xEC : 0x11);
        return result;

        void Put(int value, int count)
        {
            for (var bit = count - 1; bit >= 0; bit--, at++) result[at / 8] |= (byte)(((value >> bit) & 1) << (7 - (at % 8)));
        }
    }

    /// <summary>The payload in blocks, each with its check bytes, taken in turns.</summary>
    private static List<byte> Interleaved(byte[] payload, int version)
    {
        var (count, checks) = (BlockCounts[version - 1], CheckBytes[version - 1]);
        var (shortLength, longer) = (payload.Length / count, payload.Length % count);
        var divisor = ReedSolomon.Divisor(checks);
        var blocks = new List<(byte[] Data, byte[] Check)>();
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var length = shortLength + (i >= count - longer ? 1 : 0);
            var data = payload[at..(at + length)];
            blocks.Add((data, ReedSolomon.Remainder(data, divisor)));
            at += length;
        }

        var result = new List<byte>();
        for (var i = 0; i <= shortLength; i++) result.AddRange(blocks.Where(block => i < block.Data.Length).Select(block => block.Data[i]));
        for (var i = 0; i < checks; i++) result.AddRange(blocks.Select(block => block.Check[i]));
        return result;
    }

    /// <summary>Arithmetic in the field of 256 elements with the polynomial 0x11D.</summary>
    private static class ReedSolomon
    {
        public static byte[] Divisor(int degree)
        {
            var result = new byte[degree];
            result[^1] = 1;
            byte root = 1;
            for (var i = 0; i < degree; i++, root = Multiply(root, 2))
            {
                for (var j = 0; j < degree; j++) result[j] = (byte)(Multiply(result[j], root) ^ (j + 1 < degree ? result[j + 1] : 0));
            }

            return result;
        }

        public static byte[] Remainder(byte[] data, byte[] divisor)
        {
            var result = new byte[divisor.Length];
            foreach (var b in data)
            {
                var factor = (byte)(b ^ result[0]);
                for (var i = 0; i < result.Length; i++) result[i] = (byte)((i + 1 < result.Length ? result[i + 1] : 0) ^ Multiply(divisor[i], factor));
            }

            return result;
        }

        private static byte Multiply(byte x, byte y)
        {
            var product = 0;
            for (var bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >> 7) * 0x11D) ^ (((y >> bit) & 1) * x);
            return (byte)product;
        }
    }
}
