using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using CopToolkit.Core;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Components;

/// <summary>The markup of every page of tests/sites/complete, as it was last looked at and accepted.</summary>
public sealed partial class GoldenPages(GoldenPages.Build build) : IClassFixture<GoldenPages.Build>
{
    public static TheoryData<string> Goldens => [.. Accepted];

    private static IEnumerable<string> Accepted =>
        Directory.EnumerateFiles(Repository.Goldens).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    [Fact]
    public void Every_page_and_list_has_an_accepted_form()
    {
        Directory.CreateDirectory(Repository.Goldens);
        if (Golden.Accepts)
        {
            foreach (var gone in Accepted.Where(name => !build.Texts.ContainsKey(name)))
                File.Delete(Path.Combine(Repository.Goldens, gone));
            foreach (var (name, text) in build.Texts) Golden.Compare(name, text);
        }

        Assert.Equal(build.Texts.Keys, Accepted);
    }

    [Theory]
    [MemberData(nameof(Goldens))]
    public void Is_what_was_accepted(string golden) =>
        Golden.Compare(golden, build.Texts.GetValueOrDefault(golden, "The build writes no such file."));

    /// <summary>The complete site, built once for all of these tests.</summary>
    public sealed class Build
    {
        public Build()
        {
            using var site = TestSite.Complete();
            foreach (var (path, bytes) in site.BuildWell().Where(file => IsLookedAt(file.Key)))
            {
                var name = path.Replace("/index.html", ".html", StringComparison.Ordinal).Replace('/', '-');
                if (path.EndsWith(".docx", StringComparison.Ordinal)) Texts[name + ".xml"] = MainPart(bytes, "word/document.xml");
                else if (path.EndsWith(".odt", StringComparison.Ordinal)) Texts[name + ".xml"] = MainPart(bytes, "content.xml");
                else if (path.EndsWith(".imscc", StringComparison.Ordinal)) Texts[name + ".xml"] = MainPart(bytes, "imsmanifest.xml");
                else if (path.EndsWith(".epub", StringComparison.Ordinal)) Texts[name + ".xml"] = MainPart(bytes, "EPUB/package.opf");
                // What follows the first line of the worker is the theme's.
                else if (path == FixedAddresses.Worker) Texts[name] = Normalised(path, Text(bytes).Split('\n')[0] + "\n");
                // The script holds the same two files once more, and the text with its marks.
                else if (!path.EndsWith("/blank.js", StringComparison.Ordinal) && !path.EndsWith("/qr.svg", StringComparison.Ordinal))
                    Texts[name] = Normalised(path, Text(bytes));
            }
        }

        public SortedDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

        private static bool IsLookedAt(string path) =>
            !path.StartsWith("assets/", StringComparison.Ordinal)
            && path is not (".generated" or "_headers")
            && !IsIndex(path)
            && !IsOneOfMany(path);

        /// <summary>Of what is made for every page and every stage, one of each is looked at here.</summary>
        private static bool IsOneOfMany(string path) =>
            (path.Contains("/course/", StringComparison.Ordinal) && !path.StartsWith("toolkit/what-it-is/", StringComparison.Ordinal))
            || (path.StartsWith("trainers/", StringComparison.Ordinal) && IsOfAnotherStage(path))
            || (path.StartsWith("handouts/", StringComparison.Ordinal) && path != "handouts/toolkit.html");

        private static bool IsOfAnotherStage(string path) =>
            path.Count(c => c == '/') > 1 && !path.StartsWith("trainers/decide/", StringComparison.Ordinal);

        /// <summary>What search reads is tested as search.</summary>
        private static bool IsIndex(string path) =>
            path.StartsWith("search/", StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal);

        private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

        private static string MainPart(byte[] file, string part)
        {
            using var zip = new ZipArchive(new MemoryStream(file));
            using var stream = zip.GetEntry(part)!.Open();
            return XDocument.Load(stream).ToString() + "\n";
        }

        /// <summary>
        /// One element a line, and a fixed word for the hashes of the assets and of the search index, so that a change of
        /// either changes no page.
        /// </summary>
        private static string Normalised(string path, string text)
        {
            var named = IndexFolder().Replace(AssetFolder().Replace(text, "assets/HASH"), "search/HASH");
            if (!path.EndsWith(".html", StringComparison.Ordinal)) return named;
            using var document = new HtmlParser().ParseDocument(named);
            using var writer = new StringWriter();
            document.ToHtml(writer, new PrettyMarkupFormatter { Indentation = "  ", NewLine = "\n" });
            return BlankLines().Replace(writer.ToString().Replace("\r", "", StringComparison.Ordinal), "\n").TrimStart() + "\n";
        }
    }

    [GeneratedRegex("assets/[0-9a-f]{12}", RegexOptions.NonBacktracking)]
    private static partial Regex AssetFolder();

    [GeneratedRegex("search/[0-9a-f]{12}", RegexOptions.NonBacktracking)]
    private static partial Regex IndexFolder();

    [GeneratedRegex(@"[ \t]*\n(\s*\n)*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BlankLines();
}
