using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Json;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Components;

/// <summary>What search engines and course platforms read of a page: JSON-LD in the vocabulary of schema.org.</summary>
public static class StructuredData
{
    /// <summary>The whole data block; the writer escapes every character that could end it.</summary>
    public static string Script(Page page, Dictionary<string, object?>? subject)
    {
        var graph = new List<object> { Described(page, subject ?? Typed("WebPage")) };
        if (page.Trail.Count > 0) graph.Add(Trail(page));
        var data = new Dictionary<string, object?>(StringComparer.Ordinal) { ["@context"] = "https://schema.org", ["@graph"] = graph };
        return $"<script type=\"application/ld+json\">{Json(data)}</script>";
    }

    /// <summary>Text, numbers, lists and properties as JSON that can stand in a page.</summary>
    public static string Json(object value)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer)) Write(json, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The few kinds of value that a subject is made of; a serialiser would first compile itself for them.</summary>
    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case int number: json.WriteNumberValue(number); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case Dictionary<string, object?> properties: WriteObject(json, properties); break;
            case IEnumerable items: WriteArray(json, items); break;
            default: throw Unknown(value);
        }
    }

    private static NotSupportedException Unknown(object value) => new(
        $"Structured data cannot hold a {value.GetType().Name}; give it text, a number, a list or properties.");

    private static void WriteObject(Utf8JsonWriter json, Dictionary<string, object?> properties)
    {
        json.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter json, IEnumerable items)
    {
        json.WriteStartArray();
        foreach (var item in items) Write(json, item);
        json.WriteEndArray();
    }

    private static Dictionary<string, object?> Described(Page page, Dictionary<string, object?> subject)
    {
        var address = page.Links.Absolute(page.Address);
        var common = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@id"] = address,
            ["url"] = address,
            ["name"] = page.Title,
            ["description"] = page.Description,
            ["inLanguage"] = "en-GB",
            ["isPartOf"] = Typed("WebSite", ("name", page.Site.Settings.Title), ("url", page.Site.Url.AbsoluteUri)),
            ["publisher"] = Typed("Organization", ("name", page.Site.Settings.Publisher)),
            ["license"] = page.Site.Settings.Licence.Url.ToString(),
            ["dateModified"] = page.Document?.Metadata.LastReviewed is { } reviewed ? Dates.Iso(reviewed) : null,
        };
        foreach (var (name, value) in subject) common[name] = value;
        return common;
    }

    private static Dictionary<string, object?> Trail(Page page)
    {
        var steps = page.Trail.Append(new Crumb(page.Title, page.Address)).Select(Item);
        return Typed("BreadcrumbList", ("itemListElement", steps.ToList()));

        Dictionary<string, object?> Item(Crumb step, int i) => Typed(
            "ListItem",
            ("position", i + 1),
            ("name", step.Title),
            ("item", page.Links.Absolute(step.Address, step.Fragment)));
    }

    public static Dictionary<string, object?> Typed(string type, params (string Name, object? Value)[] properties)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal) { ["@type"] = type };
        foreach (var (name, value) in properties) result[name] = value;
        return result;
    }
}
