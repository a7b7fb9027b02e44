using System.Xml;

namespace CopToolkit.Import;

/// <summary>The words of an OpenDocument text, and what stands in it besides them. Script twin: lib/read-odt.js.</summary>
internal static class ReadOdt
{
    /// <summary>Null where the file is OpenDocument, but no text.</summary>
    public static ImportedText? From(OfficeParts parts, string main)
    {
        var (styles, sink, things) = (new OdtStyles(), new ParagraphSink(), new LeftThings());
        var words = new OdtWords(styles, sink, things);
        parts.Read("styles.xml", styles.Read);
        var isText = false;
        parts.Read(main, reader => isText |= words.Read(reader));
        parts.Read("styles.xml", words.ReadPages);
        if (!isText) return null;
        return new ImportedText(sink.Paragraphs, [.. things.Told(), .. Besides(parts)]) { Passages = sink.Passages };
    }

    private static IEnumerable<string> Besides(OfficeParts parts)
    {
        if (parts.Has("meta.xml")) yield return "the properties of the file: author, editor, company, dates";
        if (parts.Has("Thumbnails/")) yield return "a small picture of the first page";
        if (parts.Has("Object ") || parts.Has("ObjectReplacements/")) yield return "embedded files";
        if (parts.Has("Basic/") || parts.Has("Scripts/")) yield return "macros, which are programs";
    }
}

/// <summary>The names of OpenDocument's XML.</summary>
internal static class OdtNames
{
    private const string Oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    private const string Open = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";
    private const string Text = Oasis + "text:1.0";
    private const string Style = Oasis + "style:1.0";

    /// <summary>The name of an element with its usual prefix, such as text:p; empty for elements of others.</summary>
    public static string Name(XmlReader reader) => Prefix(reader.NamespaceURI) is { } prefix ? $"{prefix}:{reader.LocalName}" : "";

    public static string? OfText(XmlReader reader, string name) => reader.GetAttribute(name, Text);

    public static string? OfStyle(XmlReader reader, string name) => reader.GetAttribute(name, Style);

    public static string? OfFormatting(XmlReader reader, string name) => reader.GetAttribute(name, Oasis + "xsl-fo-compatible:1.0");

    public static string? OfTable(XmlReader reader, string name) => reader.GetAttribute(name, Oasis + "table:1.0");

    /// <summary>LibreOffice keeps content controls in names of its own.</summary>
    public static string? OfLibreOffice(XmlReader reader, string name) => reader.GetAttribute(name, Open);

    private static string? Prefix(string space) => space switch
    {
        Text => "text",
        Style => "style",
        Oasis + "office:1.0" => "office",
        Oasis + "table:1.0" => "table",
        Oasis + "drawing:1.0" => "draw",
        Oasis + "form:1.0" => "form",
        Oasis + "meta:1.0" => "meta",
        Open => "loext",
        _ => null,
    };
}

/// <summary>The styles of an OpenDocument text: each takes what it does not say itself from its parent.</summary>
internal sealed class OdtStyles
{
    private const int MostSteps = 40;
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbered = new(StringComparer.Ordinal);

    /// <summary>Reads styles.xml, whose automatic styles are those of the pages' heads and feet only.</summary>
    public void Read(XmlReader reader) => XmlWalk.Through(reader, () =>
    {
        if (OdtNames.Name(reader) == "office:styles") ReadStyles(reader, isAutomatic: false);
    });

    public void ReadStyles(XmlReader reader, bool isAutomatic) => XmlWalk.Through(reader, () =>
    {
        if (OdtNames.Name(reader) == "style:style") ReadStyle(reader, isAutomatic);
        else if (OdtNames.Name(reader) == "text:list-style") ReadList(reader);
    });

    /// <summary>
    /// Why words of this style are left out; null where they are not. What someone did to single words is an automatic style.
    /// </summary>
    public string? Reason(string family, string? name)
    {
        var style = First(family, name, style => style.Look.IsHidden is null ? null : style);
        if (style?.Look.IsHidden != true) return null;
        return style.IsAutomatic ? ImportReasons.Hidden : ImportReasons.Style;
    }

    public bool? IsBold(string family, string? name) => First(family, name, style => style.Look.IsBold);

    public int Heading(string? name) => First("paragraph", name, style => style.Level) ?? 0;

    public bool IsNumbered(string? list, int level) => list is not null && _numbered.Contains($"{list} {level}");

    private void ReadStyle(XmlReader reader, bool isAutomatic)
    {
        var name = OdtNames.OfStyle(reader, "name") ?? "";
        var key = $"{OdtNames.OfStyle(reader, "family")} {name}";
        var parent = OdtNames.OfStyle(reader, "parent-style-name");
        var said = OdtNames.OfStyle(reader, "default-outline-level");
        var level = said is [>= '1' and <= '9'] ? said[0] - '0' : name == "Title" ? 1 : (int?)null;
        var look = default(RunLook);
        XmlWalk.Through(reader, () =>
        {
            if (OdtNames.Name(reader) == "style:text-properties") look = Look(reader);
        });
        _styles[key] = new Style(parent, look, level, isAutomatic);
    }

    private static RunLook Look(XmlReader reader)
    {
        var weight = OdtNames.OfFormatting(reader, "font-weight");
        var display = OdtNames.OfText(reader, "display");
        return new RunLook(
            display is null ? null : display == "none",
            weight is null ? null : weight is "bold" or "600" or "700" or "800" or "900");
    }

    private void ReadList(XmlReader reader)
    {
        var name = OdtNames.OfStyle(reader, "name") ?? "";
        XmlWalk.Through(reader, () =>
        {
            if (OdtNames.Name(reader) != "text:list-level-style-number") return;
            if (OdtNames.OfStyle(reader, "num-format") is { Length: > 0 }) _numbered.Add($"{name} {OdtNames.OfText(reader, "level")}");
        });
    }

    /// <summary>What the style says, or else the nearest of its parents.</summary>
    private T? First<T>(string family, string? name, Func<Style, T?> says)
    {
        for (var step = 0; step < MostSteps && name is not null && _styles.TryGetValue($"{family} {name}", out var style); step++)
        {
            if (says(style) is { } said) return said;
            name = style.Parent;
        }

        return default;
    }

    private sealed record Style(string? Parent, RunLook Look, int? Level, bool IsAutomatic);
}
