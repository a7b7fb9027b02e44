using CopToolkit.Pictures;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Commands;

/// <summary>An author needs no other program to make a picture fit to be published.</summary>
public sealed class PictureCommandTests : IDisposable
{
    private readonly TestSite _site = TestSite.Minimal();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_photo_is_turned_and_cleaned_and_can_be_published()
    {
        var ended = Run(FileOf("exif.jpg"), "--name", "round-table");
        Assert.Equal((0, true), (ended.ExitCode, ended.Out.Contains("images/round-table.jpg)", StringComparison.Ordinal)));
        var bytes = File.ReadAllBytes(_site.PathOf("images/round-table.jpg"));
        Assert.Null(PictureContents.BesidesThePicture(PictureKind.Jpeg, bytes));
        // The photo lies on its side, 40 wide and 20 high, and says so.
        Assert.Equal((20, 40), SizeOf(bytes));
        Assert.Empty(_site.Build().Findings);
    }

    [Fact]
    public void A_name_is_never_taken_from_the_file_and_nothing_is_written_over()
    {
        var photo = Path.Combine(_site.Folder, "kerry-whitfield.png");
        File.Copy(FileOf("clean.png"), photo);
        Assert.Equal((0, 0), (Run(photo).ExitCode, Run(photo).ExitCode));
        Assert.Equal(["picture-1.jpg", "picture-2.jpg"], Directory.EnumerateFiles(_site.PathOf("images")).Select(Path.GetFileName).Order());
        var again = Run(photo, "--name", "picture-1");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("There is a picture picture-1", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_is_cleaned_and_can_be_published()
    {
        var drawing = Path.Combine(_site.Folder, "kerry.svg");
        File.WriteAllText(drawing, "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- Kerry --><metadata>Kerry</metadata><rect/></svg>");
        Assert.Equal(0, Run(drawing, "--name", "table").ExitCode);
        Assert.Null(DrawingContents.BesidesTheDrawing(File.ReadAllBytes(_site.PathOf("images/table.svg"))));
        Assert.Empty(_site.Build().Findings);
    }

    [Fact]
    public void What_is_no_picture_is_refused_in_a_sentence()
    {
        var letter = Path.Combine(_site.Folder, "letter.jpg");
        File.WriteAllText(letter, "Dear all");
        var ended = Run(letter);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("letter.jpg cannot be read as a picture; save it as JPEG or PNG", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.EnumerateFiles(_site.PathOf("images")).Any());
    }

    private BuiltProgram.Ended Run(params string[] arguments) =>
        BuiltProgram.Run(Repository.Root, ["picture", "--content", _site.Content, .. arguments]);

    private static string FileOf(string name) => Path.Combine(Repository.Root, "tests", "Generator.Tests", "Pictures", "files", name);

    /// <summary>Width and height, which follow the marker of the frame.</summary>
    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> jpeg)
    {
        var frame = jpeg.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        if (frame < 0) frame = jpeg.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC2]);
        return ((jpeg[frame + 7] << 8) + jpeg[frame + 8], (jpeg[frame + 5] << 8) + jpeg[frame + 6]);
    }
}
