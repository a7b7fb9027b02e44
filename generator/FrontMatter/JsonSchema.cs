using System.Text.Json.Nodes;

namespace CopToolkit.FrontMatter;

/// <summary>Says in JSON Schema (draft 7, which editors read) what a record's fields are, with the help that findings give.</summary>
/// <param name="vocabularies">The allowed values by vocabulary name.</param>
public sealed class JsonSchema(Vocabularies vocabularies)
{
    /// <summary>The schema of a file that holds one of the records.</summary>
    /// <param name="title">What the file is, such as "a toolkit page".</param>
    /// <param name="records">What it can be; most files can be one thing only.</param>
    public JsonObject Of(string title, params IReadOnlyList<Type> records)
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        var all = records.Select(OfRecord).ToList();
        if (all.Count > 1) schema["anyOf"] = new JsonArray([.. all]);
        else foreach (var (name, value) in all[0].ToList()) schema[name] = value?.DeepClone();
        return schema;
    }

    private JsonObject OfRecord(Type record)
    {
        var fields = Schema.Of(record).Fields;
        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = Texts(fields.Where(field => field.IsRequired).Select(field => field.Name)),
            ["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)OfField(field)))),
        };
    }

    private JsonObject OfField(SchemaField field)
    {
        var schema = field.ItemType is { } item ? OfList(field, item) : OfValue(field, field.ValueType);
        schema["description"] = field.Help;
        return schema;
    }

    private JsonObject OfList(SchemaField field, Type item)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = OfValue(field, item) };
        if (field.Count is not { } count) return schema;
        schema["minItems"] = count.Least;
        schema["maxItems"] = count.Most;
        return schema;
    }

    private JsonObject OfValue(SchemaField field, Type type)
    {
        if (type == typeof(YamlNode)) return [];
        if (type == typeof(string)) return OfText(field);
        if (type == typeof(int)) return new JsonObject { ["type"] = "integer" };
        if (type == typeof(bool)) return new JsonObject { ["type"] = "boolean" };
        if (type == typeof(DateOnly)) return new JsonObject { ["type"] = "string", ["pattern"] = @"^\d{4}-\d{2}-\d{2}$" };
        return MetadataReader.ExpectationOf(type) is { } expects
            ? new JsonObject { ["type"] = new JsonArray("string", "number"), ["title"] = expects }
            : OfRecord(type);
    }

    private JsonObject OfText(SchemaField field)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (field.Length is { } length)
        {
            schema["minLength"] = length.Least;
            schema["maxLength"] = length.Most;
        }

        if (field.Vocabulary is { } name) schema["enum"] = Texts(vocabularies.Of(name).Ids);
        return schema;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
