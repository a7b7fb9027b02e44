using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CopToolkit.Markdown;

/// <summary>Finds marks that did not become anything: readers would see them, and the author meant something else.</summary>
internal static partial class LeftOverMarks
{
    private const string Pattern =
        @"(?<conflict>^(<{7}|>{7})( |$))|(?<heading>(\A\#|^\#{2,6})[\w*\u00A0])|(?<admonition>^!!!\s|\[![A-Z]+\])|(?<box>^::\s)"
        + @"|(?<bullet>(\A–|^[•·▪◦‣])\s)|(?<row>^\|.*\|$|^[^|\n]+ \| [^\n]+\n[^|\n]+ \| )|(?<task>^\[[ xX]?\]\s)"
        + @"|(?<footnote>\[\^[^\[\]\s]+\])|(?<field>\{\{[^{}\n]*\}\}|\{%[^\n]*%\})|(?<attribute>\{[:.a-z][^{}\n]*\})"
        + @"|(?<wiki>\[\[[^\]\n]+\]\])|(?<cite>(?<![\w@./;-]|\[[^\]\n]{0,200})@[a-z][a-z0-9]*(-[a-z0-9]+)+)|(?<maths>\$\$)"
        + @"|(?<definition>^:\s+\S)|(?<fence>^\+{3,}$)|(?<marked>==[^=\s][^=\n]*==|\w~\w+~)"
        + @"|(?<struck>~~)|(?<space>\]\s+\((?=[^)\s]+\.(md|html?)\b|https?:|\.{0,2}/|\#))"
        + @"|(?<link>\]\([^)\n]*\)?)|(?<reference>\]\[[^\]\n]+\])|(?<bold>\*\*|(?<!_)__(?!_))"
        + @"|(?<star>(?<=^|\s)\*(?=\w)|(?<=\w)\*(?=\s|$))|(?<item>^(-|[0-9]{1,3}[.)])(?=\p{L}))";

    /// <summary>What each is, and what to write instead.</summary>
    private static readonly Dictionary<string, string> Remedies = new(StringComparer.Ordinal)
    {
        ["conflict"] = "two versions of the file stand in it, as git leaves them; keep one, and remove the lines of <, = and >",
        ["heading"] = "a heading needs a space after its marks; write \"## Heading\"",
        ["admonition"] = "\"!!!\" and \"[!NOTE]\" have no meaning here; write a box: a line ::: try, its text, and a line :::",
        ["box"] = "a box begins with three colons; write \"::: try\"",
        ["bullet"] = "this is no sign for a list; begin each item with \"- \"",
        ["row"] = "a table needs a line of dashes below its first row, such as \"| --- | --- |\"",
        ["task"] = "a tick box has no meaning here; put the list into a box ::: checklist, without [ ]",
        ["footnote"] = "footnotes have no meaning here; cite with [@key], or put the words into the text",
        ["field"] = "fields between {{ }} work only in templates; write the words themselves",
        ["attribute"] = "words in { } after a link, a picture or a word have no meaning here; remove them",
        ["wiki"] = "double brackets make no link here; write [text](address)",
        ["cite"] = "a citation stands in brackets; write [@key]",
        ["maths"] = "$$ has no meaning here; write the sum in words",
        ["definition"] = "a line that begins with a colon has no meaning here; write a list, or a glossary term",
        ["fence"] = "a line of + has no meaning here; the front matter stands between lines of ---",
        ["marked"] = "these marks have no meaning here; write *words* for stress, or the words alone",
        ["star"] = "an asterisk stands alone; put one before and one after the words that you stress, or \\* for the sign itself",
        ["item"] = "an item of a list needs a space after its mark; write \"- item\" or \"1. item\"",
        ["struck"] = "~~ has no meaning here; remove the words that no longer hold",
        ["space"] = "a link has no space between ] and (; write [text](address)",
        ["link"] = "the link is not closed, or its address holds a space; write [text](address), with hyphens for spaces",
        ["reference"] = "there is no address for this link; write [text](address)",
        ["bold"] = "bold was not understood; put ** directly before the first and after the last letter, with a space outside",
    };

    /// <summary>The first mark of each kind in a paragraph, a heading or a cell: how many lines below its start, and what to do.</summary>
    public static IEnumerable<(int Line, string Message)> In(LeafBlock block)
    {
        if (block.Inline is not { } inline) return [];
        var text = TextOf(inline);
        return text.AsSpan().IndexOfAny(Signs) < 0 && !BeginsLikeItem(text) ? [] : Found(text);
    }

    /// <summary>Whether a line of the text begins with the mark of an item, which is no sign elsewhere.</summary>
    private static bool BeginsLikeItem(ReadOnlySpan<char> text)
    {
        foreach (var line in text.EnumerateLines())
        {
            if (line.Length > 0 && (line[0] == '-' || char.IsAsciiDigit(line[0]))) return true;
        }

        return false;
    }

    private static IEnumerable<(int Line, string Message)> Found(string text) =>
        Marks().Matches(text).Select(match => (Line: text.AsSpan(0, match.Index).Count('\n'), Name: NameOf(match)))
            .DistinctBy(found => found.Name).Select(found => (found.Line, Remedies[found.Name]));

    private static string NameOf(Match match) => Remedies.Keys.First(name => match.Groups[name].Success);

    /// <summary>The words as they stand, line by line; what became something, or was escaped on purpose, is one letter.</summary>
    private static string TextOf(ContainerInline inline)
    {
        var text = new StringBuilder();
        foreach (var node in inline.Descendants())
        {
            if (node is LineBreakInline) text.Append('\n');
            else if (node is not LiteralInline literal) text.Append(Something);
            else if (literal.IsFirstCharacterEscaped) text.Append(Something).Append(literal.Content.AsSpan()[1..]);
            else text.Append(literal.Content.AsSpan());
        }

        return text.ToString();
    }

    private const char Something = '\uFFFC';

    /// <summary>A text without any of these has no mark in it, which is nearly every text.</summary>
    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("<>#!:•·▪◦‣–|[]{}~*_@=$+");

    [GeneratedRegex(Pattern, RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}
