using System.Globalization;

namespace CopToolkit.Import;

/// <summary>The words of a Word document, and what stands in it besides them. Script twin: lib/read-docx.js.</summary>
internal static class ReadDocx
{
    /// <summary>Parts that hold paragraphs outside the text, by what their names begin with.</summary>
    private static readonly (string Start, string Reason)[] BesidesTheText =
    [
        ("word/comments", ImportReasons.Comment),
        ("word/footnotes", ImportReasons.Footnote),
        ("word/endnotes", ImportReasons.Footnote),
        ("word/header", ImportReasons.Page),
        ("word/footer", ImportReasons.Page),
    ];

    public static ImportedText From(OfficeParts parts, string main)
    {
        var (styles, numbers, things) = (new DocxStyles(), new DocxNumbers(), new LeftThings());
        parts.Read("word/styles.xml", styles.Read);
        parts.Read("word/numbering.xml", numbers.Read);
        var sink = new ParagraphSink();
        var words = new DocxWords(styles, numbers, sink, things);
        parts.Read(main, reader => words.Read(reader, null));
        foreach (var (start, reason) in BesidesTheText)
            parts.Read(name => IsPart(name, start), reader => words.Read(reader, reason));
        return new ImportedText(sink.Paragraphs, [.. things.Told(), .. Besides(parts)]) { Passages = sink.Passages };
    }

    private static bool IsPart(string name, string start) =>
        name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Besides(OfficeParts parts)
    {
        if (parts.Has("docProps/")) yield return "the properties of the file: author, editor, company, dates";
        if (parts.Has("word/media/")) yield return "pictures";
        if (parts.Has("word/diagrams/") || parts.Has("word/charts/")) yield return "diagrams, with the words in them";
        if (parts.Has("word/embeddings/")) yield return "embedded files";
        if (parts.Has("customXml/")) yield return "hidden data that a program added";
    }
}

/// <summary>Counts what is in a document and is no paragraph.</summary>
internal sealed class LeftThings
{
    public const string Added = "mark of added words, which themselves stay";
    public const string Equation = "equation";
    public const string File = "file within the file";
    public const string Input = "input field, with what stood in it";
    public const string Picture = "picture";

    private static readonly (string One, string Many)[] All =
    [
        (Added, "marks of added words, which themselves stay"),
        (Equation, "equations"),
        (File, "files within the file"),
        (Input, "input fields, with what stood in them"),
        (Picture, "pictures"),
    ];

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Count(string thing) => _counts[thing] = _counts.GetValueOrDefault(thing) + 1;

    public IEnumerable<string> Told() => All
        .Where(one => _counts.ContainsKey(one.One))
        .Select(one => $"{_counts[one.One].ToString("N0", CultureInfo.InvariantCulture)} {(_counts[one.One] == 1 ? one.One : one.Many)}");
}
