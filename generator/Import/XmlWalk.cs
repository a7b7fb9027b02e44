using System.Xml;

namespace CopToolkit.Import;

/// <summary>Walks through XML from front to back, never deeper than a person writes.</summary>
internal static class XmlWalk
{
    private const int MostDepth = 200;

    /// <summary>
    /// Calls <paramref name="each"/> on every element inside the reader's one; what it does not read of it is passed over. Leaves
    /// the reader at the end of its element.
    /// </summary>
    public static void Through(XmlReader reader, Action each, Action<string>? text = null)
    {
        if (reader.Depth > MostDepth) throw TooDeep();
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                if (text is not null && IsText(reader.NodeType)) text(reader.Value);
                reader.Read();
                continue;
            }

            each();
            if (reader.NodeType == XmlNodeType.EndElement) reader.Read();
            else reader.Skip();
        }
    }

    /// <summary>The text right inside the reader's element.</summary>
    public static string TextOf(XmlReader reader)
    {
        var text = "";
        Through(reader, () => { }, more => text += more);
        return text;
    }

    private static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA;

    private static ImportRefusedException TooDeep() => new(
        "The file is nested deeper than any text that a person writes. Copy the text into a new document and import that.");
}
