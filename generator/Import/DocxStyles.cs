using System.Globalization;
using System.Xml;

namespace CopToolkit.Import;

/// <summary>What a style or a run says of how its words look; null where it says nothing.</summary>
internal readonly record struct RunLook(bool? IsHidden, bool? IsBold);

/// <summary>The names of Word's XML, in both of its dialects.</summary>
internal static class DocxNames
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>The local name of an element of Word; empty for elements of others.</summary>
    public static string Name(XmlReader reader) => reader.NamespaceURI is Word or Strict ? reader.LocalName : "";

    public static string? Attribute(XmlReader reader, string name) => reader.GetAttribute(name, reader.NamespaceURI);

    public static string? Value(XmlReader reader) => Attribute(reader, "val");

    public static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off");

    /// <summary>The level that a heading has in the outline, from 1; 0 for text.</summary>
    public static int Outline(XmlReader reader) =>
        int.TryParse(Value(reader), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < 9 ? level + 1 : 0;

    /// <summary>Reads the properties of a run or a style.</summary>
    public static RunLook Look(XmlReader reader)
    {
        var look = default(RunLook);
        XmlWalk.Through(reader, () =>
        {
            if (Name(reader) == "vanish") look = look with { IsHidden = IsOn(reader) };
            else if (Name(reader) == "b") look = look with { IsBold = IsOn(reader) };
        });
        return look;
    }
}

/// <summary>
/// The styles of a Word document: each takes what it does not say itself from the one that it is based on. Their built-in names are
/// English in every language of Word, and their ids are not.
/// </summary>
internal sealed class DocxStyles
{
    private const int MostSteps = 40;
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private string? _default;

    public void Read(XmlReader reader) => XmlWalk.Through(reader, () =>
    {
        if (DocxNames.Name(reader) == "style") ReadStyle(reader);
    });

    public bool IsHidden(string? id) => First(id, style => style.Look.IsHidden) == true;

    public bool IsBold(string? id) => First(id, style => style.Look.IsBold) == true;

    /// <summary>The level of a heading; 0 for text.</summary>
    public int Heading(string? id)
    {
        if (id is not null && !_styles.ContainsKey(id)) return LevelOf(id) ?? 0;
        return Math.Max(0, First(id, style => LevelOf(style.Name) ?? style.Level) ?? 0);
    }

    public bool IsContents(string? id) =>
        First(id, style => style.Name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) ? true : (bool?)null) == true;

    /// <summary>The list whose item a paragraph of this style is.</summary>
    public string? List(string? id) => First(id, style => style.List);

    private static int? LevelOf(string name)
    {
        if (name.Equals("Title", StringComparison.OrdinalIgnoreCase)) return 1;
        if (!name.StartsWith("heading", StringComparison.OrdinalIgnoreCase)) return null;
        return name[7..].TrimStart() is [>= '1' and <= '9'] level ? level[0] - '0' : null;
    }

    private void ReadStyle(XmlReader reader)
    {
        var id = DocxNames.Attribute(reader, "styleId") ?? "";
        if (DocxNames.Attribute(reader, "type") == "paragraph" && DocxNames.Attribute(reader, "default") is "1" or "true") _default = id;
        var style = new Style("", null, default, null, null);
        XmlWalk.Through(reader, () => style = DocxNames.Name(reader) switch
        {
            "name" => style with { Name = DocxNames.Value(reader) ?? "" },
            "basedOn" => style with { BasedOn = DocxNames.Value(reader) },
            "rPr" => style with { Look = DocxNames.Look(reader) },
            "pPr" => Paragraph(reader, style),
            _ => style,
        });
        _styles[id] = style;
    }

    private static Style Paragraph(XmlReader reader, Style style)
    {
        XmlWalk.Through(reader, () =>
        {
            if (DocxNames.Name(reader) == "outlineLvl") style = style with { Level = DocxNames.Outline(reader) };
            else if (DocxNames.Name(reader) == "numPr") style = style with { List = DocxNumbers.ListOf(reader).List };
        });
        return style;
    }

    /// <summary>What the style says, or else the nearest one that it is based on.</summary>
    private T? First<T>(string? id, Func<Style, T?> says)
    {
        var next = id ?? _default;
        for (var step = 0; step < MostSteps && next is not null && _styles.TryGetValue(next, out var style); step++)
        {
            if (says(style) is { } said) return said;
            next = style.BasedOn;
        }

        return default;
    }

    private sealed record Style(string Name, string? BasedOn, RunLook Look, int? Level, string? List);
}

/// <summary>Which lists of a Word document count their items.</summary>
internal sealed class DocxNumbers
{
    private readonly Dictionary<string, Dictionary<string, string>> _formats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _lists = new(StringComparer.Ordinal);

    public void Read(XmlReader reader) => XmlWalk.Through(reader, () =>
    {
        if (DocxNames.Name(reader) == "abstractNum") ReadFormats(reader);
        else if (DocxNames.Name(reader) == "num" && DocxNames.Attribute(reader, "numId") is { } id) ReadList(reader, id);
    });

    /// <summary>The list and the level that a paragraph or a style names; list 0 is none, and a list without a name is one.</summary>
    public static (string? List, string Level) ListOf(XmlReader reader)
    {
        var (list, level) = ((string?)"", "0");
        XmlWalk.Through(reader, () =>
        {
            if (DocxNames.Name(reader) == "numId") list = DocxNames.Value(reader);
            else if (DocxNames.Name(reader) == "ilvl") level = DocxNames.Value(reader) ?? "0";
        });
        return (list, level);
    }

    public bool IsNumbered(string list, string level) =>
        _lists.TryGetValue(list, out var look)
        && _formats.TryGetValue(look, out var formats)
        && formats.TryGetValue(level, out var format)
        && format is not ("bullet" or "none");

    private void ReadFormats(XmlReader reader)
    {
        var formats = new Dictionary<string, string>(StringComparer.Ordinal);
        _formats[DocxNames.Attribute(reader, "abstractNumId") ?? ""] = formats;
        XmlWalk.Through(reader, () =>
        {
            if (DocxNames.Name(reader) != "lvl") return;
            var level = DocxNames.Attribute(reader, "ilvl") ?? "0";
            XmlWalk.Through(reader, () =>
            {
                if (DocxNames.Name(reader) == "numFmt") formats[level] = DocxNames.Value(reader) ?? "";
            });
        });
    }

    private void ReadList(XmlReader reader, string id) => XmlWalk.Through(reader, () =>
    {
        if (DocxNames.Name(reader) == "abstractNumId") _lists[id] = DocxNames.Value(reader) ?? "";
    });
}
