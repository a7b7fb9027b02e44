using System.Text;
using System.Text.Unicode;

namespace CopToolkit.Core;

/// <summary>What a text file from outside must be before anything reads it: small, UTF-8, and free of NUL characters.</summary>
public static class TextRules
{
    public const long MostBytes = 256 * 1024;

    private const string Fix = "\"dotnet run --project generator -- fix\"";

    /// <summary>What some editors put before the text is no part of it.</summary>
    public static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> file) =>
        file.Span.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;

    /// <summary>What is wrong with a text, and on which line; null when nothing is.</summary>
    public static (int Line, string Message)? Problem(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith(Encoding.Unicode.Preamble) || text.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return (1, $"the file is UTF-16 text, which some editors call Unicode; save it with the encoding UTF-8, or let {Fix} do it");
        if (!Utf8.IsValid(text))
            return (LineOfInvalid(text), $"the file is not UTF-8 text; save it with the encoding UTF-8, or let {Fix} do it");
        var zero = text.IndexOf((byte)0);
        return zero < 0 ? null : (1 + text[..zero].Count((byte)'\n'), "there is a NUL character; "
            + "this is not a text file, or it is damaged");
    }

    private static int LineOfInvalid(ReadOnlySpan<byte> text)
    {
        var line = 1;
        while (text.IndexOf((byte)'\n') is var end and >= 0 && Utf8.IsValid(text[..end]))
        {
            line++;
            text = text[(end + 1)..];
        }

        return line;
    }
}
