using CopToolkit.Import;
using static CopToolkit.Tests.Import.OfficeFiles;

namespace CopToolkit.Tests.Import;

/// <summary>A file as large as may be is read in seconds, however its words are laid out.</summary>
[Collection("Measured")]
public sealed class HugeFileTests
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(8);

    public static TheoryData<string> Layouts => ["paragraphs", "cells of one row", "answers that fit no choice", "runs", "text boxes"];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Is_read_at_once(string layout)
    {
        var file = Docx(Body(layout));
        var time = Environment.CpuUsage.TotalTime;
        var read = ImportedFilesTests.Read(ReadOffice.From(file));
        time = Environment.CpuUsage.TotalTime - time;
        Assert.True(read.Count.Read > 0);
        Assert.True(time < Most, $"{layout}: {time.TotalSeconds:0.0} s.");
    }

    private static string Body(string layout) => layout switch
    {
        "paragraphs" => Repeated("<w:p><w:r><w:t>[a</w:t></w:r></w:p>"),
        "cells of one row" => $"<w:tbl><w:tr>{Repeated("<w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc>")}</w:tr></w:tbl>",
        "answers that fit no choice" => P("Disciplines") + Repeated("<w:p><w:r><w:t>ab</w:t></w:r></w:p>"),
        "runs" => $"<w:p>{Repeated("<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>")}</w:p>",
        _ => Repeated($"<w:p>{Box("<w:p><w:r><w:t>a</w:t></w:r></w:p>")}</w:p>", 25_000),
    };

    private static string Repeated(string xml, int times = 100_000) => string.Concat(Enumerable.Repeat(xml, times));
}
