namespace CopToolkit.Pictures;

/// <summary>A kind of picture that pages can show: how its files end, and how they begin.</summary>
public sealed record PictureKind(string Name, string Extension)
{
    public static readonly PictureKind Jpeg = new("JPEG", ".jpg");
    public static readonly PictureKind Png = new("PNG", ".png");
    public static readonly PictureKind WebP = new("WebP", ".webp");
    public static readonly PictureKind Drawing = new("SVG", ".svg");

    public static IReadOnlyList<PictureKind> All { get; } = [Drawing, Png, Jpeg, WebP];

    /// <summary>What a file is by its first bytes, whatever its name says; null for everything else.</summary>
    public static PictureKind? Of(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? WebP
        : IsDrawing(file) ? Drawing
        : null;

    /// <summary>What people call a file that no page can show.</summary>
    public static string NameOfOther(ReadOnlySpan<byte> file) =>
        file.Length > 12 && file[4..].StartsWith("ftyp"u8) && IsPhoto(file.Slice(8, 4)) ? "a HEIC or AVIF photo"
        : file.StartsWith("GIF8"u8) ? "a GIF"
        : file.StartsWith("BM"u8) ? "a BMP"
        : file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8) ? "a TIFF"
        : file.StartsWith("%PDF"u8) ? "a PDF"
        : "no picture that a page can show";

    private static bool IsPhoto(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.StartsWith("mif1"u8) || brand.StartsWith("avif"u8);

    private static bool IsDrawing(ReadOnlySpan<byte> file)
    {
        var start = file[..Math.Min(file.Length, 1024)];
        return start.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8) && start.IndexOf("<svg"u8) >= 0;
    }
}
