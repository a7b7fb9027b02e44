using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CopToolkit.Core;

/// <summary>JSON where the generator writes it: in the element of a page, in a script of its own, between quotes in a file.</summary>
public static class EmbeddedJson
{
    /// <summary>What could end the element stays escaped: less than, greater than, ampersand and the quotes.</summary>
    private static readonly JsonSerializerOptions ForPages = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>A file of its own cannot be ended; characters that end a line of a script are escaped all the same.</summary>
    private static readonly JsonSerializerOptions ForFiles = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The element that hands data to the scripts of a page. Values that are missing are left out.</summary>
    public static string Element(string id, object data) =>
        $"<script type=\"application/json\" id=\"{id}\">{JsonSerializer.Serialize(data, ForPages)}</script>";

    /// <summary>Data in a script, or a text in a file, with its quotes readable.</summary>
    public static string InFile<T>(T data) => JsonSerializer.Serialize(data, ForFiles);

    /// <summary>The same as bytes.</summary>
    public static byte[] BytesInFile<T>(T data) => JsonSerializer.SerializeToUtf8Bytes(data, ForFiles);
}
