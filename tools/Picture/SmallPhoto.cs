using ImageMagick;

namespace CopToolkit.Picture;

/// <summary>Turns a photo upright, makes it small enough for a page, and keeps nothing of it but the picture.</summary>
public static class SmallPhoto
{
    private const uint LongestSide = 1600;
    private const int MostBytes = 250 * 1024;
    private static readonly uint[] Qualities = [85, 75, 65, 55, 45];

    /// <summary>0 when the photo is written, 1 when the file cannot be read as one; what was written goes to the output.</summary>
    public static int Write(string photo, string target)
    {
        try
        {
            using var image = new MagickImage(photo);
            image.AutoOrient();
            image.Resize(new MagickGeometry(LongestSide, LongestSide) { Greater = true });
            // Colours of a wide screen become those that every screen has, so that the profile can go as well.
            image.TransformColorSpace(ColorProfiles.SRGB);
            image.Strip();
            var (bytes, extension) = image.HasAlpha ? (Small(image, MagickFormat.WebP), ".webp") : (Small(image, MagickFormat.Jpeg), ".jpg");
            File.WriteAllBytes(target + extension, bytes);
            Console.WriteLine(target + extension);
            return 0;
        }
        catch (MagickException)
        {
            Console.Error.WriteLine($"{Path.GetFileName(photo)} cannot be read as a picture; save it as JPEG or PNG and try again.");
            return 1;
        }
    }

    /// <summary>The picture in the best quality that keeps it small; a picture that never gets there is made half as large.</summary>
    private static byte[] Small(MagickImage image, MagickFormat format)
    {
        image.Format = format;
        foreach (var quality in Qualities)
        {
            image.Quality = quality;
            if (image.ToByteArray() is { Length: <= MostBytes } bytes) return bytes;
        }

        image.Resize(new Percentage(50));
        return Small(image, format);
    }
}
