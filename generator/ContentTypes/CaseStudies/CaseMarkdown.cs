using System.Collections;
using System.Globalization;
using System.Text;
using CopToolkit.Core;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>The one place that writes a case as a file: front matter by its schema, then the sections of the form.</summary>
public static class CaseMarkdown
{
    public static string From(CaseStudy one)
    {
        var text = new StringBuilder("---\n");
        WriteFields(text, one, 0);
        text.Append("---\n");
        foreach (var section in one.Sections)
        {
            var heading = CaseFields.Sections.First(field => field.Id == section.Id).Heading;
            text.Append('\n').Append(heading).Append("\n\n").Append(section.Text.Trim()).Append('\n');
        }

        return text.ToString();
    }

    public static string From(WithdrawnCase one)
    {
        var text = new StringBuilder("---\n");
        WriteFields(text, one, 0);
        return text.Append("---\n").ToString();
    }

    /// <summary>Words between quotes, with everything escaped that could end them.</summary>
    public static string InQuotes(string words) => EmbeddedJson.InFile(words);

    private static void WriteFields(StringBuilder text, object record, int depth)
    {
        var schema = Schema.Of(record.GetType());
        foreach (var field in schema.Fields)
        {
            var value = field.Get(record);
            // What a file need not say is not written.
            if (!field.IsRequired && Equals(value, field.Get(schema.Defaults))) continue;
            if (value is null || (!field.IsRequired && value is IReadOnlyCollection<object> { Count: 0 })) continue;
            text.Append(' ', depth).Append(field.Name).Append(':');
            WriteValue(text, value, depth);
        }
    }

    private static void WriteValue(StringBuilder text, object value, int depth)
    {
        if (Single(value) is { } single) text.Append(' ').Append(single).Append('\n');
        else if (value is not IEnumerable list)
        {
            text.Append('\n');
            WriteFields(text, value, depth + 2);
        }
        else if (!list.Cast<object>().Any()) text.Append(" []\n");
        else
        {
            text.Append('\n');
            foreach (var item in list) WriteItem(text, item, depth + 2);
        }
    }

    private static void WriteItem(StringBuilder text, object item, int depth)
    {
        text.Append(' ', depth).Append("- ");
        if (Single(item) is { } single)
        {
            text.Append(single).Append('\n');
            return;
        }

        var fields = new StringBuilder();
        WriteFields(fields, item, depth + 2);
        text.Append(fields.ToString().TrimStart(' '));
    }

    /// <summary>A value on one line, or null for a list or a record.</summary>
    private static string? Single(object value) => value switch
    {
        string words => IsPlain(words) || CaseFingerprint.IsOne(words) ? words : InQuotes(words),
        DateOnly date => Dates.Iso(date),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        Permission or FinalText or Answer or Changed or IntruderResult or CaseOrigin => value.ToString(),
        _ => null,
    };

    /// <summary>Words that need no quotes: they start with a letter and hold nothing that YAML could take for a mark.</summary>
    private static bool IsPlain(string words) =>
        words.Length > 0 && char.IsLetter(words[0]) && words[^1] != ' ' && words.All(IsPlain) && !MeansAValue.Contains(words);

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || c is ' ' or '-' or ',' or '.' or '(' or ')' or '\'' or ';' or '?';

    /// <summary>Words that YAML takes for something else than a text.</summary>
    private static readonly HashSet<string> MeansAValue = new(StringComparer.Ordinal)
    {
        "true", "false", "null", "yes", "no", "on", "off", "y", "n",
        "True", "False", "Null", "Yes", "No", "On", "Off",
    };
}
