using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Pictures;

namespace CopToolkit.Checks;

/// <summary>A picture must be what its name says, and must hold nothing but the picture.</summary>
public static class PictureFiles
{
    private const string Remedy = "\"dotnet run --project generator -- picture FILE\" makes a clean copy";

    public static void Check(Site site, Findings findings)
    {
        foreach (var file in site.Sources.Where(file => !file.IsRefused && site.Images.Contains(file.Path)))
        {
            if (Problem(file) is { } problem) findings.Add(file.Path, problem.Line, problem.Message);
        }
    }

    private static (int Line, string Message)? Problem(SourceFile file)
    {
        var kind = PictureKind.Of(file.Bytes.Span);
        if (kind is null) return (1, $"the file is {PictureKind.NameOfOther(file.Bytes.Span)}, whatever its name says; {Remedy}");
        if (kind.Extension != file.Extension)
            return (1, $"the file is {kind.Name}, but its name ends in {file.Extension}; let it end in {kind.Extension}");
        if (kind == PictureKind.Drawing)
        {
            return DrawingContents.BesidesTheDrawing(file.Bytes.ToArray()) is var (line, what)
                ? (line, $"the drawing holds {what}, which is not drawing and would be published with it; {Remedy}")
                : null;
        }

        var found = PictureContents.BesidesThePicture(kind, file.Bytes.Span);
        return found is null ? null
            : found == PictureContents.Damaged ? (1, $"the picture is damaged; open it, save it again, or take another; {Remedy}")
            : (1, $"the picture holds {found}, and that would be published with it; {Remedy}");
    }
}
