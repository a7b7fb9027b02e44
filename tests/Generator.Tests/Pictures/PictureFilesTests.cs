using System.Text;
using CopToolkit.Pictures;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Pictures;

/// <summary>No picture is published with where, when and by whom it was taken. The files were made by another program,
/// ImageMagick.</summary>
public sealed class PictureFilesTests : IDisposable
{
    private const string Remedy = "\"dotnet run --project generator -- picture FILE\" makes a clean copy";

    private readonly TestSite _site = TestSite.Minimal();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("clean.jpg")]
    [InlineData("clean.png")]
    [InlineData("clean.webp")]
    public void A_picture_that_is_nothing_else_is_published(string name) =>
        Assert.Empty(_site.Put("images/" + name, Picture(name)).Build().Findings);

    [Theory]
    [InlineData("exif.jpg", "camera data (Exif or XMP), which can tell the place, the time, the device and the owner")]
    [InlineData("iptc.jpg", "captions and names (IPTC)")]
    [InlineData("comment.jpg", "a comment")]
    [InlineData("exif.webp", "data of the kind EXIF, which can tell the place, the time, the device and the owner")]
    public void What_a_photo_tells_besides_the_picture_is_a_finding(string name, string what) =>
        AssertFinding(name, Picture(name), $"the picture holds {what}, and that would be published with it; {Remedy}");

    [Theory]
    [InlineData("tEXt", "data of the kind tEXt, which is text that nobody sees")]
    [InlineData("eXIf", "data of the kind eXIf, which can tell the place, the time, the device and the owner")]
    [InlineData("prVt", "data of the kind prVt")]
    public void A_chunk_that_no_browser_needs_is_a_finding(string chunk, string what)
    {
        var clean = Picture("clean.png");
        byte[] added = [0, 0, 0, 4, .. Encoding.ASCII.GetBytes(chunk), .. "Jo B"u8, 0, 0, 0, 0];
        byte[] file = [.. clean[..33], .. added, .. clean[33..]];
        AssertFinding("a.png", file, $"the picture holds {what}, and that would be published with it; {Remedy}");
    }

    [Theory]
    [InlineData("clean.jpg")]
    [InlineData("clean.png")]
    [InlineData("clean.webp")]
    public void What_follows_the_picture_is_a_finding(string name) =>
        AssertFinding(name, [.. Picture(name), .. "PK hidden"u8],
            $"the picture holds something after the end of the picture, and that would be published with it; {Remedy}");

    [Theory]
    [InlineData("clean.jpg", 0.5)]
    [InlineData("clean.png", 0.5)]
    [InlineData("clean.webp", 0.5)]
    public void A_picture_that_breaks_off_is_a_finding(string name, double part) =>
        AssertFinding(name, Picture(name)[..(int)(Picture(name).Length * part)],
            $"the picture is damaged; open it, save it again, or take another; {Remedy}");

    [Fact]
    public void A_name_that_says_another_kind_is_a_finding()
    {
        AssertFinding("a.png", Picture("clean.jpg"), "the file is JPEG, but its name ends in .png; let it end in .jpg");
        byte[] heic = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8];
        AssertFinding("b.jpg", heic, $"the file is a HEIC or AVIF photo, whatever its name says; {Remedy}");
        AssertFinding("c.jpg", "GIF89a"u8.ToArray(), $"the file is a GIF, whatever its name says; {Remedy}");
        AssertFinding("d.jpg", "Dear all"u8.ToArray(), $"the file is no picture that a page can show, whatever its name says; {Remedy}");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "the element <script>")]
    [InlineData("<foreignObject/>", "the element <foreignObject>")]
    [InlineData("<style>@import url(https://a.example)</style>", "the element <style>")]
    [InlineData("<metadata>Kerry</metadata>", "the element <metadata>")]
    [InlineData("<rect onclick=\"alert(1)\"/>", "a script (onclick)")]
    [InlineData("<use href=\"https://a.example/b.svg#c\"/>", "an address outside the drawing")]
    [InlineData("<rect fill=\"url( 'https://a.example')\"/>", "an address outside the drawing (in fill)")]
    [InlineData("<!-- Kerry's client -->", "a comment")]
    [InlineData("<g data-name=\"Kerry\"/>", "notes of a program (data-name)")]
    [InlineData("<s:namedview xmlns:s=\"http://sodipodi.sourceforge.net\"/>", "notes of a program (<namedview>)")]
    [InlineData("<g xmlns:s=\"http://sodipodi.sourceforge.net\" s:docname=\"C:\\Clients\\a.svg\"/>", "the notes of a program (their "
        + "namespace)")]
    [InlineData("<?a b?>", "an instruction for a program")]
    public void What_a_drawing_holds_besides_the_drawing_is_a_finding_and_can_be_taken_out(string inside, string what)
    {
        var file = Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\"><title>A table</title>\n{inside}\n</svg>\n");
        AssertFinding("a.svg", file, $"the drawing holds {what}, which is not drawing and would be published with it; {Remedy}", line: 2);
        var cleaned = DrawingContents.Cleaned(file)!;
        Assert.Null(DrawingContents.BesidesTheDrawing(cleaned));
        Assert.Contains("<title>A table</title>", Encoding.UTF8.GetString(cleaned), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_with_a_document_type_is_a_finding() =>
        AssertFinding("a.svg", "<!DOCTYPE svg [<!ENTITY a \"b\">]>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(),
            "the drawing holds XML that cannot be read, or a document type, "
                + "which is not drawing and would be published with it; " + Remedy);

    private void AssertFinding(string name, byte[] file, string message, int line = 1)
    {
        var result = _site.Put("images/" + name, file).Build();
        File.Delete(_site.PathOf("images/" + name));
        Assert.Equal([$"images/{name}:{line}: {message}"], result.Findings.Select(finding => finding.ToString()));
    }

    private static byte[] Picture(string name) =>
        File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Generator.Tests", "Pictures", "files", name));
}
