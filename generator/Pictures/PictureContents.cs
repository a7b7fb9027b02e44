using System.Buffers.Binary;
using System.Text;

namespace CopToolkit.Pictures;

/// <summary>
/// Finds in a photo what is not picture: where and when it was taken, by whom, with which device, and whatever else a program put in.
/// Only what a browser needs to show it is allowed, so that a kind of data that nobody has heard of yet is found as well.
/// </summary>
public static class PictureContents
{
    /// <summary>What is said of a file that cannot be followed to its end.</summary>
    public const string Damaged = "damaged";

    private static readonly HashSet<string> PngChunks = new(StringComparer.Ordinal)
    {
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "bKGD", "pHYs", "sBIT", "hIST",
    };

    private static readonly HashSet<string> WebPChunks = new(StringComparer.Ordinal) { "VP8 ", "VP8L", "VP8X", "ALPH", "ICCP" };

    /// <summary>What the file holds besides the picture, in words; null where there is nothing, and
    /// <see cref="Damaged"/> where it cannot be followed.</summary>
    public static string? BesidesThePicture(PictureKind kind, ReadOnlySpan<byte> file) =>
        kind == PictureKind.Jpeg ? InJpeg(file)
        : kind == PictureKind.Png ? InPng(file)
        : kind == PictureKind.WebP ? InWebP(file)
        : null;

    private static string? InPng(ReadOnlySpan<byte> file)
    {
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            var name = Encoding.Latin1.GetString(file.Slice(at + 4, 4));
            if (!PngChunks.Contains(name)) return $"data of the kind {Printable(name)}{Meaning(name)}";
            if (length > file.Length - at - 12) return Damaged;
            at += (int)length + 12;
            if (name == "IEND") return at == file.Length ? null : AfterTheEnd;
        }

        return Damaged;
    }

    private static string? InWebP(ReadOnlySpan<byte> file)
    {
        var end = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8;
        if (end > file.Length) return Damaged;
        if (end < file.Length) return AfterTheEnd;
        for (var at = 12; at + 8 <= file.Length;)
        {
            var name = Encoding.Latin1.GetString(file.Slice(at, 4));
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            if (!WebPChunks.Contains(name)) return $"data of the kind {Printable(name)}{Meaning(name)}";
            if (length > file.Length - at - 8) return Damaged;
            at += 8 + (int)length + ((int)length & 1);
        }

        return null;
    }

    private static string? InJpeg(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 4 <= file.Length;)
        {
            if (file[at] != 0xFF) return Damaged;
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == EndOfImage) return at + 2 == file.Length ? null : AfterTheEnd;
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length) return Damaged;
            if (NotPicture(marker, file.Slice(at + 4, length - 2)) is { } found) return found;
            at += 2 + length;
            if (marker == StartOfScan) at += Scanned(file[at..]);
        }

        return file.EndsWith((ReadOnlySpan<byte>)[0xFF, EndOfImage]) ? null : Damaged;
    }

    /// <summary>How far the bytes of a scan reach: to the next marker that is neither a stuffed byte nor a restart.</summary>
    private static int Scanned(ReadOnlySpan<byte> scan)
    {
        for (var at = 0; at + 1 < scan.Length; at++)
        {
            if (scan[at] == 0xFF && scan[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7))) return at;
        }

        return scan.Length;
    }

    private static string? NotPicture(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        Comment => "a comment",
        0xE0 => data.StartsWith("JFIF\0"u8) || data.StartsWith("JFXX\0"u8) ? null : "data of the kind APP0",
        0xE2 => data.StartsWith("ICC_PROFILE\0"u8) ? null : "further pictures or data (APP2)",
        0xEE => data.StartsWith("Adobe"u8) ? null : "data of the kind APP14",
        0xE1 => "camera data (Exif or XMP), which can tell the place, the time, the device and the owner",
        0xED => "captions and names (IPTC)",
        >= 0xE3 and <= 0xEF => $"data of the kind APP{marker - 0xE0}",
        _ => null,
    };

    private static string Meaning(string chunk) => chunk switch
    {
        "eXIf" or "EXIF" or "XMP " => ", which can tell the place, the time, the device and the owner",
        "tEXt" or "zTXt" or "iTXt" => ", which is text that nobody sees",
        "tIME" => ", which tells the time",
        _ => "",
    };

    private static string Printable(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '?'));

    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte Comment = 0xFE;
    private const string AfterTheEnd = "something after the end of the picture";
}
