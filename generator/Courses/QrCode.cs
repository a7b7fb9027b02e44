using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;
using QRCoder.Exceptions;

namespace CopToolkit.Courses;

/// <summary>
/// A QR code (ISO/IEC 18004) of a web address: bytes, error correction level M, which still reads when 15 % of it is dirty.
/// </summary>
public sealed class QrCode
{
    /// <summary>How wide the light edge is that the standard asks for; the library's squares include it.</summary>
    private const int QuietZone = 4;

    private const int PixelsPerSquare = 6;

    private readonly List<BitArray> _rows;

    private QrCode(List<BitArray> rows) => _rows = rows;

    /// <summary>How many squares it has on each side, without the quiet zone.</summary>
    public int Size => _rows.Count - (2 * QuietZone);

    public bool this[int x, int y] => _rows[y + QuietZone][x + QuietZone];

    public static QrCode Of(string text)
    {
        try
        {
            // Bytes, not text: digits or capitals alone would be packed in a way of their own, and no address is made of those.
            using var code = QRCodeGenerator.GenerateQrCode(Encoding.UTF8.GetBytes(text), QRCodeGenerator.ECCLevel.M);
            return new QrCode(code.ModuleMatrix);
        }
        catch (DataTooLongException problem)
        {
            throw new ArgumentException("The text is too long for a QR code.", nameof(text), problem);
        }
    }

    /// <summary>A picture of its own, black on white in every theme because readers need the contrast, with the quiet zone.</summary>
    public string Svg(string title)
    {
        var side = Size + (2 * QuietZone);
        var pixels = side * PixelsPerSquare;
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{pixels}\" height=\"{pixels}\""
            + " role=\"img\" shape-rendering=\"crispEdges\">"
            + $"<title>{System.Net.WebUtility.HtmlEncode(title)}</title>"
            + $"<path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>"
            + $"<path d=\"{DarkRuns()}\"/></svg>\n";
    }

    /// <summary>Each run of dark squares in a row as one rectangle.</summary>
    private StringBuilder DarkRuns()
    {
        var path = new StringBuilder();
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                if (!this[x, y]) continue;
                var start = x;
                while (x + 1 < Size && this[x + 1, y]) x++;
                var width = x - start + 1;
                path.Append(CultureInfo.InvariantCulture, $"M{start + QuietZone} {y + QuietZone}h{width}v1h-{width}z");
            }
        }

        return path;
    }
}
