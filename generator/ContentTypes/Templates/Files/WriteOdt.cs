using System.Globalization;
using System.Text;
using System.Xml;
using CopToolkit.Core;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>Writes a template as OpenDocument text, straight as XML in a zip: no library for it exists.</summary>
public static class WriteOdt
{
    public const string MediaType = "application/vnd.oasis.opendocument.text";

    private static readonly (string Path, string Type)[] Files =
        [("/", MediaType), ("content.xml", "text/xml"), ("meta.xml", "text/xml"), ("styles.xml", "text/xml")];

    /// <summary>The media type comes first and uncompressed, so that it can be read off the start of the file.</summary>
    public static byte[] Bytes(TemplateSheet sheet)
    {
        var body = new OdtBody(sheet);
        var content = Part("document-content", body.Write);
        return FixedZip.Of(
        [
            ("mimetype", Encoding.ASCII.GetBytes(MediaType), true),
            ("META-INF/manifest.xml", Manifest(), false),
            ("content.xml", content, false),
            ("meta.xml", Part("document-meta", xml => Meta(xml, sheet)), false),
            ("styles.xml", Part("document-styles", xml => OdtStyles.Write(xml, sheet, body.Header)), false),
        ]);
    }

    private static byte[] Part(string name, Action<XmlWriter> write) => Xml(xml =>
    {
        xml.WriteStartElement("office", name, Odf.Office);
        foreach (var (prefix, space) in Odf.Prefixes) xml.WriteAttributeString("xmlns", prefix, null, space);
        xml.Attribute("office:version", "1.3");
        write(xml);
        xml.WriteEndElement();
    });

    private static void Meta(XmlWriter xml, TemplateSheet sheet)
    {
        var date = Dates.Iso(sheet.Metadata.Reviewed) + "T00:00:00";
        xml.Open("office:meta");
        xml.Text("dc:title", sheet.Title);
        xml.Text("dc:subject", sheet.Metadata.Purpose);
        xml.Text("meta:initial-creator", sheet.Publisher);
        xml.Text("dc:creator", sheet.Publisher);
        xml.Text("meta:creation-date", date);
        xml.Text("dc:date", date);
        xml.Text("dc:language", "en-GB");
        xml.Open("meta:user-defined", ("meta:name", "Address"));
        xml.WriteString(sheet.Address);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static byte[] Manifest() => Xml(xml =>
    {
        const string space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
        xml.WriteStartElement("manifest", "manifest", space);
        xml.WriteAttributeString("version", space, "1.3");
        foreach (var (path, type) in Files)
        {
            xml.WriteStartElement("file-entry", space);
            xml.WriteAttributeString("full-path", space, path);
            if (path == "/") xml.WriteAttributeString("version", space, "1.3");
            xml.WriteAttributeString("media-type", space, type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>Not indented: white space between the elements of a line is text.</summary>
    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using (var xml = XmlWriter.Create(buffer, settings)) write(xml);
        return buffer.ToArray();
    }
}

/// <summary>The names of OpenDocument, written as in its specification: text:p, style:name.</summary>
public static class Odf
{
    public const string Office = Oasis + "office:1.0";
    private const string Oasis = "urn:oasis:names:tc:opendocument:xmlns:";

    public static IReadOnlyDictionary<string, string> Prefixes { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["fo"] = Oasis + "xsl-fo-compatible:1.0",
        ["meta"] = Oasis + "meta:1.0",
        ["office"] = Office,
        ["style"] = Oasis + "style:1.0",
        ["svg"] = Oasis + "svg-compatible:1.0",
        ["table"] = Oasis + "table:1.0",
        ["text"] = Oasis + "text:1.0",
    };

    public static void Open(this XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        var (prefix, local) = Parts(name);
        xml.WriteStartElement(prefix, local, Prefixes[prefix]);
        foreach (var (attribute, value) in attributes) xml.Attribute(attribute, value);
    }

    public static void Empty(this XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.Open(name, attributes);
        xml.WriteEndElement();
    }

    public static void Text(this XmlWriter xml, string name, string text)
    {
        xml.Open(name);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    public static void Attribute(this XmlWriter xml, string name, string value)
    {
        var (prefix, local) = Parts(name);
        xml.WriteAttributeString(prefix, local, Prefixes[prefix], value);
    }

    /// <summary>A length, from tenths of a millimetre.</summary>
    public static string Length(int tenths) => (tenths / 10.0).ToString("0.0", CultureInfo.InvariantCulture) + "mm";

    private static (string Prefix, string Local) Parts(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return (name[..colon], name[(colon + 1)..]);
    }
}
