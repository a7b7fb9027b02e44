using System.Xml;
using System.Xml.Linq;

namespace CopToolkit.Pictures;

/// <summary>
/// Finds in a drawing (SVG) what is not drawing: scripts, outside addresses, and what programs note down, such as the path of the file
/// on someone's computer. Only elements and attributes that draw are allowed.
/// </summary>
public static class DrawingContents
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
        "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "switch",
        "filter", "feBlend", "feColorMatrix", "feComposite", "feFlood", "feGaussianBlur", "feMerge", "feMergeNode", "feOffset",
    };

    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The first thing that is not drawing, in words, with its line; null where there is none.</summary>
    public static (int Line, string What)? BesidesTheDrawing(byte[] file)
    {
        var (document, wrongLine) = Read(file);
        if (document is null) return (wrongLine, "XML that cannot be read, or a document type");
        return document.Root?.Name != Svg + "svg" ? (1, "no drawing in the namespace of SVG") : First(document);
    }

    /// <summary>The drawing without what is not drawing; null where it cannot be read.</summary>
    public static byte[]? Cleaned(byte[] file)
    {
        if (Read(file).Document is not { } document) return null;
        foreach (var node in document.DescendantNodes().Where(node => Problem(node) is not null).ToList()) node.Remove();
        foreach (var attribute in document.Descendants().Attributes().Where(one => Problem(one) is not null).ToList()) attribute.Remove();
        return System.Text.Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting) + "\n");
    }

    /// <summary>The XML of a file, or the line where it cannot be read.</summary>
    private static (XDocument? Document, int WrongLine) Read(byte[] file)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file), Reading);
            return (XDocument.Load(reader, LoadOptions.SetLineInfo), 0);
        }
        catch (XmlException problem)
        {
            return (null, Math.Max(1, problem.LineNumber));
        }
    }

    private static (int Line, string What)? First(XDocument document)
    {
        foreach (var node in document.DescendantNodes())
        {
            if (Problem(node) is { } what) return (LineOf(node), what);
            if (node is not XElement element) continue;
            foreach (var attribute in element.Attributes())
            {
                if (Problem(attribute) is { } wrong) return (LineOf(element), wrong);
            }
        }

        return null;
    }

    private static string? Problem(XNode node) => node switch
    {
        XElement element when element.Name.Namespace != Svg => $"notes of a program (<{element.Name.LocalName}>)",
        XElement element when !Elements.Contains(element.Name.LocalName) => $"the element <{element.Name.LocalName}>",
        XElement or XText => null,
        XComment => "a comment",
        _ => "an instruction for a program",
    };

    private static string? Problem(XAttribute attribute)
    {
        var (name, value) = (attribute.Name.LocalName, attribute.Value);
        if (attribute.IsNamespaceDeclaration) return value == Svg || value == XLink ? null : "the notes of a program (their namespace)";
        if (name == "href") return value.StartsWith('#') ? null : "an address outside the drawing";
        if (attribute.Name.Namespace == XNamespace.Xml) return name is "space" or "lang" ? null : $"the attribute xml:{name}";
        if (attribute.Name.Namespace != XNamespace.None) return $"notes of a program ({name})";
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return $"a script ({name})";
        if (name.StartsWith("data-", StringComparison.Ordinal)) return $"notes of a program ({name})";
        return LeadsOutside(value) ? $"an address outside the drawing (in {name})" : null;
    }

    private static bool LeadsOutside(string value)
    {
        for (var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            if (!value[(at + 4)..].TrimStart(' ', '"', '\'').StartsWith('#')) return true;
            at = value.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase);
        }

        return value.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            || value.Contains("@import", StringComparison.OrdinalIgnoreCase);
    }

    private static int LineOf(IXmlLineInfo node) => Math.Max(1, node.LineNumber);
}
