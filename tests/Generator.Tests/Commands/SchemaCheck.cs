using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CopToolkit.FrontMatter;

namespace CopToolkit.Tests.Commands;

/// <summary>Holds front matter against a schema, as an editor does: the keywords that the generator writes, and no others.</summary>
public static class SchemaCheck
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$schema", "title", "description", "type", "additionalProperties", "required", "properties", "anyOf",
        "items", "minItems", "maxItems", "minLength", "maxLength", "enum", "pattern",
    };

    public static IEnumerable<string> Problems(YamlNode node, JsonObject schema, string where = "")
    {
        if (schema.FirstOrDefault(keyword => !Known.Contains(keyword.Key)).Key is { } unknown) return [$"{where}: keyword {unknown}"];
        if (schema["anyOf"] is JsonArray kinds)
            return kinds.Any(kind => !Problems(node, kind!.AsObject(), where).Any()) ? [] : [$"{where}: none of the kinds"];
        return (schema["type"] as JsonValue)?.GetValue<string>() switch
        {
            "object" => OfMap(node, schema, where),
            "array" => OfList(node, schema, where),
            "string" => OfText(node, schema, where),
            "integer" => IsWhole(node) ? [] : [$"{where}: no whole number"],
            "boolean" => node is YamlScalar { Text: "true" or "false" } ? [] : [$"{where}: neither true nor false"],
            _ => [],
        };
    }

    private static bool IsWhole(YamlNode node) =>
        node is YamlScalar number && int.TryParse(number.Text, CultureInfo.InvariantCulture, out _);

    private static IEnumerable<string> OfMap(YamlNode node, JsonObject schema, string where)
    {
        if (node is not YamlMap map) return [$"{where}: no fields"];
        var properties = schema["properties"]!.AsObject();
        var missing = schema["required"]!.AsArray().Select(name => name!.GetValue<string>())
            .Where(name => !map.Fields.Exists(field => field.Name == name)).Select(name => $"{where}: {name} is missing");
        var wrong = map.Fields.SelectMany(field => properties[field.Name] is JsonObject known
            ? Problems(field.Value, known, $"{where}.{field.Name}")
            : [$"{where}: {field.Name} is unknown"]);
        return missing.Concat(wrong);
    }

    private static IEnumerable<string> OfList(YamlNode node, JsonObject schema, string where)
    {
        if (node is not YamlList list) return [$"{where}: no list"];
        var (least, most) = (schema["minItems"]?.GetValue<int>() ?? 0, schema["maxItems"]?.GetValue<int>() ?? int.MaxValue);
        if (list.Items.Count < least || list.Items.Count > most) return [$"{where}: {list.Items.Count} items"];
        return list.Items.SelectMany(item => Problems(item, schema["items"]!.AsObject(), where));
    }

    private static IEnumerable<string> OfText(YamlNode node, JsonObject schema, string where)
    {
        if (node is not YamlScalar scalar) return [$"{where}: no text"];
        var (least, most) = (schema["minLength"]?.GetValue<int>() ?? 0, schema["maxLength"]?.GetValue<int>() ?? int.MaxValue);
        var text = scalar.Text.Trim();
        if (text.Length < least || text.Length > most) return [$"{where}: {text.Length} characters"];
        if (schema["enum"] is JsonArray values && !values.Any(value => value!.GetValue<string>() == text)) return [$"{where}: {text}"];
        var pattern = schema["pattern"]?.GetValue<string>();
        return pattern is null || Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)) ? [] : [$"{where}: {text}"];
    }
}
