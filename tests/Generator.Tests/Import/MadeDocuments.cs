using static CopToolkit.Tests.Import.OfficeFiles;

namespace CopToolkit.Tests.Import;

/// <summary>A paragraph of a made document: its word, and whether that is in the draft, is a title, or is left out for a reason.</summary>
public sealed record MadeParagraph(string Xml, string Word, string Fate);

/// <summary>Documents made by chance, the same ones for the same number.</summary>
public static class MadeDocuments
{
    public static (byte[] File, List<MadeParagraph> Paragraphs) Docx(int seed)
    {
        var random = new Random(seed);
        var body = Some(random, i => WordParagraph(random.Next(16), $"word{i}x"));
        var comments = Some(random, i => new MadeParagraph(P($"comment{i}x"), $"comment{i}x", "comment"), 3);
        var header = Some(random, i => new MadeParagraph(P($"head{i}x"), $"head{i}x", "page"), 3);
        var notes = Some(random, i => new MadeParagraph(P($"foot{i}x"), $"foot{i}x", "footnote"), 3);
        var file = OfficeFiles.Docx(
            Xml(body),
            ("styles", Style("Geheim", "Secret", "<w:rPr><w:vanish/></w:rPr>") + Style("Inhalt", "toc 2")),
            ("comments", Xml(comments)),
            ("header1", Xml(header)),
            ("footnotes", Xml(notes)),
            Lists);
        return (file, [.. body, .. comments, .. header, .. notes]);
    }

    private static MadeParagraph WordParagraph(int kind, string word) => kind switch
    {
        0 => new MadeParagraph(P(word, "", "<w:vanish/>"), word, "hidden"),
        1 => new MadeParagraph(Styled(word, "Geheim"), word, "style"),
        2 => new MadeParagraph(P("Focus"), "", "title"),
        3 => new MadeParagraph(Styled("Evaluation", "Heading1"), "", "title"),
        4 => new MadeParagraph(P("7. What happened next: " + word), word, "draft"),
        5 => new MadeParagraph($"<w:p><w:del><w:r><w:delText>{word}</w:delText></w:r></w:del></w:p>", word, "deleted"),
        6 => new MadeParagraph($"<w:p>{Box(P(word))}</w:p>", word, "draft"),
        7 => new MadeParagraph(Item(word, 1), word, "draft"),
        8 => new MadeParagraph($"<w:tbl><w:tr><w:tc>{P(word)}</w:tc></w:tr></w:tbl>", word, "draft"),
        9 => new MadeParagraph(Styled(word, "Inhalt"), word, "contents"),
        10 => new MadeParagraph(P("[Focus: Name the question that others can learn from, not the person]"), "", "form"),
        11 => new MadeParagraph(Control("note", P(word)), word, "note"),
        12 => new MadeParagraph(Control("learning", P(word)), word, "draft"),
        14 => new MadeParagraph(P("Before this leaves the group"), "", "form"),
        13 => new MadeParagraph($"<w:p>{R(word)}{R("gone", "<w:vanish/>")}</w:p>", word, "draft"),
        _ => new MadeParagraph(P(word), word, "draft"),
    };

    public static (byte[] File, List<MadeParagraph> Paragraphs) Odt(int seed)
    {
        var random = new Random(seed);
        var body = Some(random, i => OpenParagraph(random.Next(15), $"word{i}x"));
        var pages = Some(random, i => new MadeParagraph(O($"head{i}x"), $"head{i}x", "page"), 3);
        var file = OfficeFiles.Odt(
            Xml(body),
            OpenStyle("P1", "text:display=\"none\""),
            OpenStyle("Secret", "text:display=\"none\""),
            $"<style:header>{Xml(pages)}</style:header>");
        return (file, [.. body, .. pages]);
    }

    private static MadeParagraph OpenParagraph(int kind, string word) => kind switch
    {
        0 => new MadeParagraph(O(word, "P1"), word, "hidden"),
        1 => new MadeParagraph(O(word, "Secret"), word, "style"),
        2 => new MadeParagraph(O("Focus"), "", "title"),
        3 => new MadeParagraph("<text:h text:outline-level=\"1\">Evaluation</text:h>", "", "title"),
        4 => new MadeParagraph(O("7. What happened next: " + word), word, "draft"),
        5 => new MadeParagraph(Within("text:tracked-changes", "text:deletion", O(word)), word, "deleted"),
        6 => new MadeParagraph(Within("draw:frame", "draw:text-box", O(word)), word, "draft"),
        7 => new MadeParagraph($"<text:list><text:list-item>{O(word)}</text:list-item></text:list>", word, "draft"),
        8 => new MadeParagraph(Within("table:table", "table:table-row", "table:table-cell", O(word)), word, "draft"),
        9 => new MadeParagraph(Within("text:table-of-content", "text:index-body", O(word)), word, "contents"),
        10 => new MadeParagraph($"<text:p><text:placeholder>{word}</text:placeholder></text:p>", word, "form"),
        11 => new MadeParagraph($"<text:section text:name=\"note.1\">{O(word)}</text:section>", word, "note"),
        13 => new MadeParagraph(O("Before this leaves the group"), "", "form"),
        12 => new MadeParagraph($"<text:section text:name=\"field.learning\">{O(word)}</text:section>", word, "draft"),
        _ => new MadeParagraph(O(word), word, "draft"),
    };

    private static List<MadeParagraph> Some(Random random, Func<int, MadeParagraph> make, int most = 30) =>
        [.. Enumerable.Range(0, 1 + random.Next(most)).Select(make)];

    private static string Xml(IEnumerable<MadeParagraph> paragraphs) => string.Concat(paragraphs.Select(one => one.Xml));

    /// <summary>Elements in each other, the last of them the innermost.</summary>
    private static string Within(params string[] all) =>
        all[..^1].Reverse().Aggregate(all[^1], (inner, name) => $"<{name}>{inner}</{name}>");
}
