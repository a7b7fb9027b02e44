using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using CopToolkit.Core;

namespace CopToolkit.FrontMatter;

/// <summary>Maps YAML to a record by its <see cref="Schema"/>; what does not fit becomes a finding with a remedy.</summary>
/// <param name="file">The file that findings name.</param>
/// <param name="vocabularies">The allowed values by vocabulary name.</param>
/// <param name="findings">Where findings go.</param>
public sealed class MetadataReader(string file, Vocabularies vocabularies, Findings findings)
{
    private static readonly MethodInfo ValueParser =
        typeof(MetadataReader).GetMethod(nameof(ParseValue), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly ConcurrentDictionary<Type, Func<string, (object? Value, string Expects)>?> ValueParsers = new();
    private const int MostItems = 200;
    private bool _failed;

    /// <summary>The record, or null when there is a finding. <paramref name="name"/> is what messages call it, such as "a toolkit
    /// page".</summary>
    public T? Read<T>(YamlMap map, string name) where T : class
    {
        var record = ReadRecord(typeof(T), map, name);
        return _failed ? null : (T)record;
    }

    /// <summary>What a value of a type that checks itself must be; null for other types.</summary>
    public static string? ExpectationOf(Type type) => ParserOf(type)?.Invoke("").Expects;

    private object ReadRecord(Type type, YamlMap map, string name)
    {
        var schema = Schema.Of(type);
        var record = schema.Create();
        if (record is IHasLine placed) placed.Line = map.Line;
        var given = new HashSet<SchemaField>();
        foreach (var (line, fieldName, node) in map.Fields)
        {
            if (schema.Find(fieldName) is not { } field) Refuse(line, Unknown(fieldName, schema, name));
            else if (given.Add(field) && ReadField(field, node, line) is { } value) field.Set(record, value);
        }

        // A field whose name is misspelt is told once, and not as missing as well.
        var meant = map.Fields.Where(field => schema.Find(field.Name) is null).Select(field => Nearest(field.Name, schema)).ToHashSet();
        foreach (var field in schema.Fields.Where(field => !given.Contains(field)))
        {
            if (field.IsRequired && meant.Contains(field.Name)) continue;
            if (field.IsRequired) Refuse(map.Line, $"{field.Name} is missing; add \"{field.Name}: …\" ({field.Help})");
            else field.Set(record, field.Get(schema.Defaults));
        }

        return record;
    }

    private object? ReadField(SchemaField field, YamlNode node, int line)
    {
        if (node is YamlScalar { Text: "", IsPlain: true })
        {
            Refuse(line, $"{field.Name} is empty; fill it in" + (field.IsRequired ? "" : " or remove the line") + $" ({field.Help})");
            return null;
        }

        if (field.ItemType is null) return ReadItem(field, field.ValueType, node, field.Name);
        if (node is YamlList list) return ReadList(field, list);
        Refuse(line, $"{field.Name} must be a list; write each item on its own line after \"- \" ({field.Help})");
        return null;
    }

    private Array? ReadList(SchemaField field, YamlList list)
    {
        if (list.Items.Count > MostItems)
        {
            Refuse(list.Line, $"{field.Name} has {list.Items.Count:N0} items; "
                + $"give at most {field.Count?.Most ?? MostItems} ({field.Help})");
            return null;
        }

        var items = new ArrayList();
        foreach (var item in list.Items)
        {
            if (ReadItem(field, field.ItemType!, item, "each item of " + field.Name) is not { } value) continue;
            if (value is string text && items.Contains(text)) Refuse(item.Line, $"{field.Name} lists \"{text}\" twice; keep one");
            items.Add(value);
        }

        if (field.Count is { } count && (list.Items.Count < count.Least || list.Items.Count > count.Most))
            Refuse(list.Line, $"{field.Name} has {list.Items.Count} items; give {count.Least} to {count.Most} ({field.Help})");
        return items.ToArray(field.ItemType!);
    }

    private object? ReadItem(SchemaField field, Type type, YamlNode node, string what)
    {
        // A field whose shape depends on another is judged by the rules of its record.
        if (type == typeof(YamlNode)) return node;
        if (!IsSingleValue(type))
        {
            if (node is YamlMap map) return ReadRecord(type, map, what);
            Refuse(node.Line, $"{what} must have fields of its own: "
                + $"{string.Join(", ", Schema.Of(type).Fields.Select(f => f.Name))} ({field.Help})");
            return null;
        }

        if (node is not YamlScalar scalar)
        {
            Refuse(node.Line, $"{what} must be a single value; "
                + $"check the indentation, and put quotes round a text that contains a colon or brackets ({field.Help})");
            return null;
        }

        if (type == typeof(string)) return ReadText(field, scalar, what);
        var (value, expects) = Parse(type, scalar.Text);
        if (value is null) Refuse(scalar.Line, $"{what} must be {expects}, but is \"{Excerpt.Of(scalar.Text)}\" ({field.Help})");
        return value;
    }

    private string? ReadText(SchemaField field, YamlScalar scalar, string what)
    {
        var text = scalar.Text.Trim();
        if (text.Length == 0) return Refused(scalar.Line, $"{what} is empty; fill it in ({field.Help})");
        if (field.Length is { } length && (text.Length < length.Least || text.Length > length.Most))
            return Refused(scalar.Line, $"{what} has {text.Length} characters; write {length.Least} to {length.Most} ({field.Help})");
        if (field.Vocabulary is { } vocabulary && !vocabularies.Of(vocabulary).Contains(text))
            return Refused(scalar.Line, NotAllowed(what, text, vocabularies.Of(vocabulary)));
        return text;
    }

    private string? Refused(int line, string message)
    {
        Refuse(line, message);
        return null;
    }

    private void Refuse(int line, string message)
    {
        _failed = true;
        findings.Add(file, line, message);
    }

    private static string NotAllowed(string what, string text, Vocabulary vocabulary) => vocabulary.Entries.Count == 0
        ? $"{what} is \"{Excerpt.Of(text)}\", but there are no values to choose from; add vocabulary/{vocabulary.Name}.yml, or correct it"
        : $"{what} \"{Excerpt.Of(text)}\" is not in vocabulary/{vocabulary.Name}.yml{Spelling.DidYouMean(text, vocabulary.Ids)}; "
            + $"use one of {string.Join(", ", vocabulary.Ids)}";

    private static string? Nearest(string name, Schema schema) => Spelling.Nearest(name, schema.Fields.Select(field => field.Name));

    private static string Unknown(string name, Schema schema, string record) =>
        $"unknown field \"{Excerpt.Of(name)}\"{Spelling.DidYouMean(name, schema.Fields.Select(f => f.Name))}; "
            + $"{record} has the fields {string.Join(", ", schema.Fields.Select(f => f.Name))}";

    private static bool IsSingleValue(Type type) =>
        type == typeof(string) || type == typeof(int) || type == typeof(bool) || type == typeof(DateOnly) || ParserOf(type) is not null;

    private static (object? Value, string Expects) Parse(Type type, string text)
    {
        if (type == typeof(int)) return (NumberIn(text), "a whole number such as 3");
        if (type == typeof(bool)) return (text switch { "true" => true, "false" => false, _ => null }, "true or false");
        if (type == typeof(DateOnly)) return (DateIn(text), "a date such as 2026-11-21");
        return ParserOf(type)!(text);
    }

    private static object? NumberIn(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static object? DateIn(string text) =>
        Dates.Parse(text);

    private static Func<string, (object? Value, string Expects)>? ParserOf(Type type) => ValueParsers.GetOrAdd(type, static type =>
        Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IFieldValue<>))
            ? ValueParser.MakeGenericMethod(type).CreateDelegate<Func<string, (object?, string)>>()
            : null);

    private static (object? Value, string Expects) ParseValue<T>(string text) where T : IFieldValue<T> =>
        (T.TryParse(text, out var value) ? value : null, T.Expects);
}
