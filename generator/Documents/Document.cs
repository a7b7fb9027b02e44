using CopToolkit.Core;
using CopToolkit.FrontMatter;
using CopToolkit.Markdown;

namespace CopToolkit.Documents;

/// <summary>One Markdown file of a content type: its metadata, and its body still to be rendered.</summary>
public abstract class Document(ContentType type, SourceFile source, FrontMatterSplit split)
{
    /// <summary>How many words the body has; counted once, by whoever reads it first.</summary>
    private int? _words;

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

    /// <summary>Minutes to read the body; one that nobody has read yet is counted here.</summary>
    public int ReadingMinutes => Body.MinutesOf(_words ??= WordCount.OfBody(BodyText()));

    /// <summary>The line of a field of the front matter, or of one of its values; 1 where it is not written.</summary>
    public int LineOf(string field, string value = "")
    {
        var lines = split.Yaml(Source).Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith(field + ":", StringComparison.Ordinal));
        if (at < 0) return 1;
        // Line 1 is the opening line, which is not part of the front matter's text.
        return 2 + Math.Max(at, Array.FindIndex(lines, at, line => line.Contains(value, StringComparison.Ordinal)));
    }

    public string BodyText() => split.Body(Source);

    /// <summary>Reads the body for a page of its own, or for a place on another page.</summary>
    public Body ReadBody(BodyReader reader, BodyFrame? frame = null, bool tellsLines = false)
    {
        var body = reader.Read(Type.BodyOf(Source, split, tellsLines), frame ?? BodyFrame.Own);
        if (body != Body.Empty) _words = body.Words;
        return body;
    }
}

/// <summary>A document whose metadata is known by type.</summary>
public sealed class Document<T>(ContentType type, SourceFile source, FrontMatterSplit split, T metadata) : Document(type, source, split)
    where T : Metadata
{
    public override T Metadata { get; } = metadata;
}
