using System.Security.Cryptography;
using System.Text;
using CopToolkit.Components;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Markdown;
using CopToolkit.Teaching;

namespace CopToolkit.Courses.Book;

/// <summary>Writes the toolkit as an EPUB 3 book: a chapter for every page and case, the glossary and the references, nothing fetched from
/// elsewhere.</summary>
public sealed class WriteBook
{
    private readonly Site _site;
    private readonly Theme _theme;
    private readonly KnownAddresses _addresses;
    private readonly Findings _findings;
    private readonly BookLinks _links;

    private WriteBook(Site site, Theme theme, KnownAddresses addresses, Findings findings)
    {
        (_site, _theme, _addresses, _findings) = (site, theme, addresses, findings);
        var files = Chapters(site).ToDictionary(document => document.Address.Path, FileOf, StringComparer.Ordinal);
        foreach (var type in Lists(site)) files.Add(type.Listing.Path, FileOf(type));
        _links = new BookLinks(site.Url, files);
    }

    public static byte[] Of(Site site, Theme theme, KnownAddresses addresses, Findings findings) =>
        new WriteBook(site, theme, addresses, findings).Bytes();

    private static IEnumerable<Document> Chapters(Site site) =>
        CourseList.Of(site).Groups.SelectMany(group => group.Parts).Select(page => page.Document!);

    /// <summary>The lists that chapters lead to.</summary>
    private static IEnumerable<ContentType> Lists(Site site) =>
        site.Types.Where(type => type.Folder is ContentFolders.Glossary or ContentFolders.References)
            .Where(type => site.Documents.Any(document => document.Type == type));

    private static string FileOf(Document document) => $"{document.Type.Folder}-{document.Slug}.xhtml";

    private static string FileOf(ContentType type) => type.Folder + ".xhtml";

    private byte[] Bytes()
    {
        var pages = CourseList.Of(_site).Groups.SelectMany(group => group.Parts.Select(page => (Group: group.Title, page.Document)));
        var documents = pages.ToList();
        var chapters = new BookChapter[documents.Count];
        var workers = new ParallelOptions { MaxDegreeOfParallelism = _site.Options.Workers };
        Parallel.For(0, documents.Count, workers, i => chapters[i] = Chapter(documents[i].Document!, documents[i].Group));
        BookChapter[] all = [Front(), .. chapters, .. Lists(_site).Select(List)];
        var ids = all.ToDictionary(chapter => chapter.File, chapter => chapter.Ids, StringComparer.Ordinal);
        foreach (var chapter in all) chapter.KeepLinks(ids);
        return FixedZip.Of(
        [
            ("mimetype", "application/epub+zip"u8.ToArray(), true),
            ("META-INF/container.xml", BookPackage.Container(), false),
            .. BookPackage.Files(_site, _theme, all, Identifier()),
            .. all.Select(chapter => ($"EPUB/{chapter.File}", chapter.Bytes(), false)),
        ]);
    }

    /// <summary>Stays the same from edition to edition, so that reading programs replace the old one.</summary>
    private string Identifier() =>
        "urn:uuid:" + new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(_site.Url.AbsoluteUri + FixedAddresses.Book)).AsSpan(0, 16));

    private BookChapter Chapter(Document document, string group)
    {
        var body = document.Type.HasProse ? BodyOf(document) : Body.Empty;
        // What has a mistake is not published, and may hold what no book can.
        if (_findings.Any) return new BookChapter(FileOf(document), document.Title, "", group);
        var parameters = new ComponentParameters<BookChapterView>()
            .With(view => view.Page, PageOf(document.Address, document.Title, document.Metadata.Description))
            .With(view => view.Document, document)
            .With(view => view.Body, body);
        return new BookChapter(FileOf(document), document.Title, RenderComponent.ToHtml(parameters), group);
    }

    private BookChapter List(ContentType type)
    {
        var entries = _site.Documents.Where(document => document.Type == type && document.Metadata.IsListed);
        var parameters = new ComponentParameters<BookListView>()
            .With(view => view.Page, PageOf(type.Listing, type.Title, type.Summary))
            .With(view => view.Entries, entries.Select(entry => (entry, BodyOf(entry))).ToList());
        return new BookChapter(FileOf(type), type.Title, RenderComponent.ToHtml(parameters));
    }

    private BookChapter Front()
    {
        var page = PageOf(Address.Home, _site.Settings.Title, _site.Settings.Description);
        var parameters = new ComponentParameters<BookFrontView>().With(view => view.Page, page);
        return new BookChapter("front.xhtml", _site.Settings.Title, RenderComponent.ToHtml(parameters));
    }

    private Page PageOf(Address address, string title, string description) => new(_site, _links, address, title, description);

    private Body BodyOf(Document document) => document.ReadBody(new BodyReader(_site, _links, _addresses, _findings));
}
