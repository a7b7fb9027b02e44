using System.Text.RegularExpressions;
using CopToolkit.Core;

namespace CopToolkit.FrontMatter;

/// <summary>What an author did wrong in a text of YAML: where, and what to write instead.</summary>
/// <param name="Line">The line in the text, from 1.</param>
/// <param name="Column">The place in the line, from 1; 0 where only the line is known.</param>
/// <param name="Message">What is wrong; what to do.</param>
public sealed record YamlMistake(int Line, int Column, string Message);

/// <summary>
/// The mistakes that people make who do not know YAML. Its own rules call each of them something else, or let words vanish
/// without a word.
/// </summary>
public static partial class YamlMistakes
{
    private const string Quote = "put straight quotation marks round the whole value";

    /// <summary>Words that YAML would leave out, or would tear apart; null where it keeps every word.</summary>
    public static YamlMistake? LostWords(string yaml)
    {
        var texts = new TextsOfSeveralLines();
        var above = "";
        foreach (var line in Lines(yaml).Where(line => !texts.Hold(line)))
        {
            var mistake = AfterHash(line) ?? Torn(line) ?? CurlyQuotes(line)
                ?? (above.EndsWith(':') ? NoSpaceAfterDash(line) : null);
            if (mistake is not null) return mistake;
            above = line.Text.TrimEnd();
        }

        return null;
    }

    /// <summary>What a person would name as the cause, at or above the line where the parser gave up.</summary>
    public static YamlMistake? CauseOf(string yaml, int gaveUp)
    {
        var texts = new TextsOfSeveralLines();
        var lines = Lines(yaml).ToList();
        if (lines.Select(Tab).FirstOrDefault(tab => tab is not null) is { } tab) return tab;
        foreach (var line in lines.TakeWhile(line => line.Number - 1 <= gaveUp).Where(line => !texts.Hold(line)))
        {
            var isClosedBelow = texts.AreOpen && lines.SkipWhile(below => below.Number <= line.Number)
                .TakeWhile(below => below.Name.Length == 0).Any(below => below.Text.TrimEnd().EndsWith(texts.Quote));
            var mistake = (isClosedBelow ? null : Unclosed(line)) ?? NoSpace(line) ?? Special(line) ?? Colon(line);
            if (mistake is not null) return mistake;
            if (!isClosedBelow) texts.Close();
        }

        return null;
    }

    /// <summary>Words that begin with a mark of YAML, where nobody meant one; null where someone did.</summary>
    public static YamlMistake? WordsTakenForMark(string yaml, int at) =>
        Lines(yaml).Where(line => line.Number == at).Select(Special).FirstOrDefault();

    /// <summary>The parser expected something else in a line, and nothing in it or above it says why.</summary>
    public static YamlMistake? Misplaced(string yaml, int at) =>
        Lines(yaml).Where(line => line.Number == at).Select(Misplaced).FirstOrDefault();

    /// <summary>A comment stands two spaces from the value, as everywhere in this project; nearer, someone meant the sign.</summary>
    private static YamlMistake? AfterHash(YamlLine line)
    {
        var value = line.Value;
        if (value.Length == 0 || value[0] is '"' or '\'' or '#') return null;
        var hash = value.IndexOf(" #", StringComparison.Ordinal);
        if (hash < 0) return null;
        var isComment = hash + 2 == value.Length || (value[hash + 2] == ' ' && hash > 0 && value[hash - 1] == ' ');
        return isComment ? null : new YamlMistake(line.Number, line.Column + hash + 1,
            $"the words after # would be lost, because YAML takes them for a comment; {Quote}");
    }

    /// <summary>A sentence with commas in square brackets would become several.</summary>
    private static YamlMistake? Torn(YamlLine line)
    {
        var (name, value) = (line.Name, line.Value);
        // In a list of its own, square brackets hold the cells of a row.
        if (name.Length == 0 || value is not ['[', ..] || value.AsSpan().IndexOfAny('"', '\'', '{') >= 0) return null;
        var items = value.Trim('[', ']', ' ').Split(',', StringSplitOptions.TrimEntries);
        // A piece of a sentence goes on in small letters; several sentences in brackets are several on purpose.
        var isTorn = items.Skip(1).Any(item => item.Length > 0 && char.IsLower(item[0]))
            && items.Any(item => item.Split(' ').Length > LongestName || item is [.., '.' or '?' or '!']);
        return isTorn ? new YamlMistake(line.Number, line.Column, "in square brackets each comma begins a new item; "
            + "write each sentence on a line of its own after \"- \"") : null;
    }

    private static YamlMistake? CurlyQuotes(YamlLine line)
    {
        var (name, value) = (line.Name, line.Value);
        return value is ['“' or '”' or '‘' or '„', .., '”' or '“' or '’'] && name.Length > 0
            ? new YamlMistake(line.Number, line.Column, "these curly quotation marks would be shown as part of the words; "
                + "remove them, or write the straight mark \"")
            : null;
    }

    private static YamlMistake? Tab(YamlLine line)
    {
        var start = line.Text.Length - line.Text.TrimStart().Length;
        var tab = line.Text.AsSpan(0, start).IndexOf('\t');
        return tab < 0 ? null : new YamlMistake(line.Number, tab + 1,
            "the line begins with a tab; write spaces instead, two for each step");
    }

    private static YamlMistake? Unclosed(YamlLine line)
    {
        var value = line.Value;
        if (value.Length == 0) return null;
        var bare = WithoutComment().Replace(value, "");
        if (value[0] is '"' or '\'' && !IsClosed(bare))
            return new YamlMistake(line.Number, line.Column, bare.Count(c => c == value[0]) > 1
                ? $"there is something after the closing {value[0]}, or a {value[0]} inside; {Inside(value[0])}"
                : $"the {value[0]} that opens here is never closed; add it at the end of the value, or remove it");
        return value[0] is '[' && !bare.EndsWith(']')
            ? new YamlMistake(line.Number, line.Column, $"the [ that opens here is never closed; add ] at the end, or {Quote}")
            : null;
    }

    private static string Inside(char quote) => quote == '"'
        ? "write the inner ones as ' or put a backslash before them"
        : "write it twice ('') inside the value, or put \" round the value";

    private static bool IsClosed(string value)
    {
        if (value.Length < 2 || value[^1] != value[0]) return false;
        var inner = value[1..^1];
        return value[0] == '"'
            ? !UnescapedQuote().IsMatch(inner)
            : !inner.Replace("''", "", StringComparison.Ordinal).Contains('\'', StringComparison.Ordinal);
    }

    private static YamlMistake? NoSpace(YamlLine line)
    {
        if (NameWithoutSpace().Match(line.Text) is { Success: true } name)
            return new YamlMistake(line.Number, name.Groups["name"].Index + name.Groups["name"].Length,
                $"there is no space after the colon; write \"{name.Groups["name"].Value} …\"");
        return NoSpaceAfterDash(line) ?? Equals(line);
    }

    private static YamlMistake? NoSpaceAfterDash(YamlLine line) =>
        DashWithoutSpace().Match(line.Text) is { Success: true } dash
            ? new YamlMistake(line.Number, dash.Groups["dash"].Index + 1, "there is no space after the dash; write \"- \" before each item")
            : null;

    private static YamlMistake? Equals(YamlLine line) =>
        NameWithEquals().Match(line.Text) is { Success: true } equals
            ? new YamlMistake(line.Number, equals.Groups["sign"].Index + 1,
                $"a field is written with a colon; write \"{equals.Groups["name"].Value}: …\"")
            : null;

    private static YamlMistake Misplaced(YamlLine line)
    {
        var start = line.Text.TrimStart();
        return new YamlMistake(line.Number, line.Text.Length - start.Length + 1, line.Name.Length > 0 || start.StartsWith('-')
            ? "the line is not indented like those before it; let fields begin at the start of a line, and items two spaces in"
            : "the line is no field and no item; write \"name: …\", or begin it with two spaces where it goes on with the line above");
    }

    private static YamlMistake? Special(YamlLine line)
    {
        var value = line.Value;
        if (value is ['>' or '|', _, ..] && !BlockMark().IsMatch(value))
            return new YamlMistake(line.Number, line.Column, $"a value cannot begin with {value[0]}; {Quote}");
        if (value.Length == 0 || !Marks.Contains(value[0], StringComparison.Ordinal)) return null;
        var mark = value[0];
        // Marks of YAML itself, and not the beginning of someone's words, have sentences of their own.
        var isYaml = mark is '&' or '!' && value.Length > 1 && char.IsAsciiLetterOrDigit(value[1]) && !value[1..].Contains(mark);
        if (isYaml || (mark == '*' && value.Count(c => c == '*') == 1)) return null;
        return new YamlMistake(line.Number, line.Column, $"a value cannot begin with {mark}; {Quote}");
    }

    private static YamlMistake? Colon(YamlLine line)
    {
        var (name, value) = (line.Name, line.Value);
        if (name.Length == 0 || value.Length == 0 || value[0] is '"' or '\'' or '[' or '{' or '|' or '>') return null;
        var colon = value.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 && value.EndsWith(':')) colon = value.Length - 1;
        return colon < 0 ? null : new YamlMistake(line.Number, line.Column + colon, $"the value holds a colon; {Quote}");
    }

    /// <summary>The lines that say something, without comments.</summary>
    private static IEnumerable<YamlLine> Lines(string yaml) =>
        yaml.Split('\n').Select((text, i) => (Text: text, Number: i + 1))
            .Where(line => line.Text.TrimStart() is not ("" or ['#', ..]))
            .Select(line => TakenApart(line.Text, line.Number));

    private static YamlLine TakenApart(string text, int number)
    {
        var parts = FieldOrItem().Match(text).Groups;
        return new YamlLine(number, text, parts["name"].Value, parts["value"].Value.TrimEnd(), parts["value"].Index + 1);
    }

    /// <summary>A line with the name of its field, its value or that of its item, and the place where that begins, from 1.</summary>
    private readonly record struct YamlLine(int Number, string Text, string Name, string Value, int Column);

    /// <summary>An item of more words is a sentence.</summary>
    private const int LongestName = 6;

    private const string Marks = "*&!@`%";

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?<dash>-[ ]+)?((?<name>[A-Za-z][A-Za-z0-9_-]*)[ ]*:([ ]+|$))?(?<value>.*)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldOrItem();

    [GeneratedRegex(@"^[ \t]*(?:- )?(?<name>[A-Za-z][A-Za-z0-9-]*:)(?!//)[^ \t\r\n]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameWithoutSpace();

    [GeneratedRegex(@"^[ ]+(?<dash>-)[^ \t\r\n-]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DashWithoutSpace();

    [GeneratedRegex(@"^(?<name>[A-Za-z][A-Za-z0-9-]*)[ ]*(?<sign>=)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameWithEquals();

    [GeneratedRegex(@"^[>|][-+0-9]*([ ]+#.*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlockMark();

    [GeneratedRegex(@"[ ]{2,}# .*$", RegexOptions.None, 1000)]
    private static partial Regex WithoutComment();

    [GeneratedRegex(@"(?<!\\)""", RegexOptions.None, 1000)]
    private static partial Regex UnescapedQuote();

    /// <summary>Knows the lines that go on with a text from above, in which nothing is YAML: below | or &gt;, and in quotes.</summary>
    private sealed class TextsOfSeveralLines
    {
        private int _indent = -1;

        /// <summary>A quotation mark was opened and not yet closed.</summary>
        public bool AreOpen => Quote != '\0';

        public char Quote { get; private set; }

        public void Close() => Quote = '\0';

        public bool Hold(YamlLine line)
        {
            if (AreOpen)
            {
                if (line.Text.TrimEnd().EndsWith(Quote)) Close();
                return true;
            }

            var indent = line.Text.Length - line.Text.TrimStart(' ').Length;
            if (_indent >= 0 && indent > _indent) return true;
            var value = line.Value;
            _indent = BlockMark().IsMatch(value) ? indent : -1;
            if (value is ['"' or '\'', ..] && !IsClosed(WithoutComment().Replace(value, ""))) Quote = value[0];
            return false;
        }
    }
}
