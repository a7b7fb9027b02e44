using CopToolkit.ContentTypes;

namespace CopToolkit.Documents;

/// <summary>One Markdown file of a content type: its metadata, and its body still to be rendered.</summary>
public abstract class Document(ContentType type, SourceFile source, FrontMatterSplit split)
{
    public ContentType Type { get; } = type;

    public SourceFile Source { get; } = source;

    public string Slug => Source.Slug;

    public abstract Metadata Metadata { get; }

    public string Title => Metadata.Title;

    /// <summary>The page that shows this document: its own, or the listing of its type.</summary>
    public Address Address { get; } = type.AddressOf(source.Slug);

    /// <summary>The place on that page; null where the page is the document's own.</summary>
    public string? Fragment => Type.Placement == Placement.Entry ? Slug : null;

    public int BodyLine => split.BodyLine;

    /// <summary>How many words the body has; known once it was read.</summary>
    public int? Words { get; set; }

    /// <summary>Minutes to read the body; one that nobody has read yet is counted here.</summary>
    public int ReadingMinutes => Markdown.Body.MinutesOf(Words ??= Markdown.BodyReader.CountWords(this));

    /// <summary>The line of a field of the front matter, or of one of its values; 1 where it is not written.</summary>
    public int LineOf(string field, string value = "")
    {
        var lines = System.Text.Encoding.UTF8.GetString(Source.Bytes.Span.Slice(split.YamlStart, split.YamlLength)).Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith(field + ":", StringComparison.Ordinal));
        if (at < 0) return 1;
        // Line 1 is the opening line, which is not part of the front matter's text.
        return 2 + Math.Max(at, Array.FindIndex(lines, at, line => line.Contains(value, StringComparison.Ordinal)));
    }

    public string BodyText() => System.Text.Encoding.UTF8.GetString(Source.Bytes.Span[split.BodyStart..]);
}

/// <summary>A document whose metadata is known by type.</summary>
public sealed class Document<T>(ContentType type, SourceFile source, FrontMatterSplit split, T metadata) : Document(type, source, split)
    where T : Metadata
{
    public override T Metadata { get; } = metadata;
}

/// <summary>Where the front matter of a file ends.</summary>
/// <param name="YamlStart">First byte after the opening line.</param>
/// <param name="YamlLength">Bytes up to the closing line.</param>
/// <param name="BodyStart">First byte after the closing line.</param>
/// <param name="BodyLine">Line number of the body's first line in the file, from 1.</param>
public readonly record struct FrontMatterSplit(int YamlStart, int YamlLength, int BodyStart, int BodyLine);
