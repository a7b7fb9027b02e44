using CopToolkit.Core;

namespace CopToolkit.FrontMatter;

/// <summary>Where the front matter of a file ends.</summary>
/// <param name="YamlStart">First byte after the opening line.</param>
/// <param name="YamlLength">Bytes up to the closing line.</param>
/// <param name="BodyStart">First byte after the closing line.</param>
/// <param name="BodyLine">Line number of the body's first line in the file, from 1.</param>
public readonly record struct FrontMatterSplit(int YamlStart, int YamlLength, int BodyStart, int BodyLine)
{
    /// <summary>Front matter stands between a first line "---" and the next line "---"; null when there is a finding.</summary>
    public static FrontMatterSplit? Of(SourceFile file, Findings findings)
    {
        var bytes = file.Bytes.Span;
        var (start, lineNumber, at) = (0, 0, 0);
        while (at < bytes.Length)
        {
            var end = bytes[at..].IndexOf((byte)'\n') is var found and >= 0 ? at + found + 1 : bytes.Length;
            lineNumber++;
            if (bytes[at..end].TrimEnd("\r\n \t"u8).SequenceEqual("---"u8))
            {
                if (lineNumber == 1) start = end;
                else return new FrontMatterSplit(start, at - start, end, lineNumber + 1);
            }
            else if (lineNumber == 1) break;

            at = end;
        }

        findings.Add(file.Path, 1, start > 0
            ? "the front matter does not end; close it with a line ---"
            : "the front matter is missing; start the file with a line ---, then the fields, then a line ---");
        return null;
    }

    public string Yaml(SourceFile file) => System.Text.Encoding.UTF8.GetString(file.Bytes.Span.Slice(YamlStart, YamlLength));

    public string Body(SourceFile file) => System.Text.Encoding.UTF8.GetString(file.Bytes.Span[BodyStart..]);
}
