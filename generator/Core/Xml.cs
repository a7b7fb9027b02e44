using System.Text;
using System.Xml;

namespace CopToolkit.Core;

/// <summary>XML files in one form: UTF-8, indented, line feeds.</summary>
public static class Xml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static byte[] Bytes(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings)) write(xml);
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
