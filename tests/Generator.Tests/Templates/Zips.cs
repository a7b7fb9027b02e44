using System.Buffers.Binary;
using System.Text;

namespace CopToolkit.Tests.Templates;

/// <summary>One entry of a zip as its local header tells, read byte by byte: what a small reader has to cope with.</summary>
public sealed record ZipHeader(string Name, int Version, int Flags, int Method, int Time, int Date, int ExtraLength)
{
    private const uint Local = 0x04034b50;

    public static IReadOnlyList<ZipHeader> Of(byte[] zip)
    {
        var (found, at) = (new List<ZipHeader>(), 0);
        while (BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(at)) == Local)
        {
            var (size, name, extra) = (BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(at + 18)), Number(26), Number(28));
            var entry = Encoding.ASCII.GetString(zip, at + 30, name);
            found.Add(new ZipHeader(entry, Number(4), Number(6), Number(8), Number(10), Number(12), extra));
            at += 30 + name + extra + size;
        }

        return found;

        int Number(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(at + offset));
    }
}
