using System.IO.Compression;
using AngleSharp.Html.Parser;

namespace CopToolkit.BrowserTests;

/// <summary>What a phone with a poor connection has to fetch before someone can read.</summary>
[Collection(SiteCollection.Name)]
public sealed class WeightTests(SiteFixture site)
{
    private const int MostOfAPage = 20 * 1024;
    private const int MostOfTheFont = 36 * 1024;

    [Fact]
    public void Every_page_of_the_guide_and_its_styles_weigh_at_most_twenty_kilobytes()
    {
        var pages = site.Addresses
            .Where(address => address.StartsWith("/toolkit/", StringComparison.Ordinal))
            .Where(address => !address.EndsWith("/course/", StringComparison.Ordinal))
            .ToList();
        Assert.True(pages.Count > 16, "The guide is missing.");
        var tooHeavy = pages.Select(page => (page, Weight: WeightOf(page))).Where(one => one.Weight > MostOfAPage);
        Nothing.IsWrongIn([.. tooHeavy.Select(one => $"{one.page} and its styles have {one.Weight} bytes, as hosts compress them")]);
    }

    [Fact]
    public void The_font_of_the_text_weighs_at_most_thirty_six_kilobytes()
    {
        var font = Assert.Single(Directory.EnumerateFiles(site.Output, "atkinson-hyperlegible-next.woff2", SearchOption.AllDirectories));
        Assert.InRange(new FileInfo(font).Length, 1, MostOfTheFont);
    }

    private int WeightOf(string address)
    {
        var html = File.ReadAllBytes(FileOf(address + "index.html"));
        using var page = new HtmlParser().ParseDocument(new MemoryStream(html));
        var styles = page.QuerySelectorAll("link[rel=stylesheet]")
            .Select(link => Compressed(File.ReadAllBytes(FileOf(link.GetAttribute("href")!))))
            .ToList();
        Assert.NotEmpty(styles);
        return Compressed(html) + styles.Sum();
    }

    private string FileOf(string path) => Path.Combine(site.Output, path.TrimStart('/'));

    private static int Compressed(byte[] bytes)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        var isDone = BrotliEncoder.TryCompress(bytes, compressed, out var length, quality: 11, window: 22);
        Assert.True(isDone, "The file cannot be compressed.");
        return length;
    }
}
