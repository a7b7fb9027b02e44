using System.Text;
using System.Text.RegularExpressions;

namespace CopToolkit.BrowserTests;

/// <summary>One line of a calendar, unfolded: the component it stands in, numbered so that two of a kind stay apart.</summary>
internal sealed record CalendarLine(string Component, int Number, string Name, string Rest);

/// <summary>What RFC 5545 forbids in the text of a file, or single programs stumble over, and a lenient reader lets pass.</summary>
internal static partial class CalendarText
{
    private const int LongestLine = 75;
    private const int MostMilliseconds = 1_000;
    private const string Text = @":([^\\,;]|\\[\\,;nN])*";
    private const string Day = ";VALUE=DATE:[0-9]{8}";
    private const string Time = ":[0-9]{8}T[0-9]{6}";
    private const string DayOrTime = $"({Day}|;TZID=Europe/London{Time})";

    /// <summary>What each component has exactly once, and how it is written.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Once = new(StringComparer.Ordinal)
    {
        ["VCALENDAR"] = new(StringComparer.Ordinal) { ["VERSION"] = @":2\.0", ["PRODID"] = ":.+" },
        ["VEVENT"] = new(StringComparer.Ordinal)
        {
            ["UID"] = ":.+",
            ["DTSTAMP"] = Time + "Z",
            ["DTSTART"] = DayOrTime,
            ["DTEND"] = DayOrTime,
            ["SUMMARY"] = Text,
            ["SEQUENCE"] = ":[0-9]+",
        },
        ["VALARM"] = new(StringComparer.Ordinal)
        {
            ["ACTION"] = ":DISPLAY",
            ["DESCRIPTION"] = Text + "(?<=:.+)",
            ["TRIGGER"] = ":-?P([0-9]+D|T[0-9]+M)",
        },
        ["VTIMEZONE"] = new(StringComparer.Ordinal) { ["TZID"] = ":Europe/London" },
        ["DAYLIGHT"] = ZoneRule(),
        ["STANDARD"] = ZoneRule(),
    };

    /// <summary>What an event may leave out.</summary>
    private static readonly string[] AtMostOnce = ["DESCRIPTION", "LOCATION"];

    public static void Check(string file)
    {
        var lines = Lines(Unfold(file));
        var components = lines.GroupBy(line => (line.Component, line.Number));
        foreach (var component in components) CheckComponent(component.Key.Component, [.. component]);
        var ids = lines.Where(line => line is { Component: "VEVENT", Name: "UID" }).Select(line => line.Rest).ToList();
        Require(ids.Distinct(StringComparer.Ordinal).Count() == ids.Count, "Two events share a UID");
    }

    private static void CheckComponent(string component, List<CalendarLine> lines)
    {
        Require(Once.TryGetValue(component, out var once), "A component is not known here: " + component);
        foreach (var (name, form) in once!)
        {
            var rest = lines.Where(line => line.Name == name).Select(line => line.Rest).ToList();
            Require(rest.Count == 1, $"{component} has not one {name}");
            Require(IsWritten(rest[0], form), $"{name} of {component} is not written as it must be: {rest[0]}");
        }

        foreach (var name in AtMostOnce.Where(_ => component == "VEVENT"))
        {
            var rest = lines.Where(line => line.Name == name).Select(line => line.Rest).ToList();
            Require(rest.Count < 2, $"An event has more than one {name}");
            Require(rest.TrueForAll(text => IsWritten(text, Text)), $"{name} has a stray comma, semicolon or backslash");
        }
    }

    private static List<string> Unfold(string file)
    {
        Require(file.EndsWith("\r\n", StringComparison.Ordinal), "The last line does not end");
        var lines = new List<string>();
        foreach (var line in file[..^2].Split("\r\n"))
        {
            Require(line.AsSpan().IndexOfAny('\n', '\r') < 0, "A line ends without CR LF: " + line);
            Require(!line.Any(letter => letter < ' ' && letter != '\t'), "A line has a control character: " + line);
            Require(Encoding.UTF8.GetByteCount(line) <= LongestLine, "A line is longer than 75 octets: " + line);
            Require(line.Length > 0, "A line is empty");
            Require(!char.IsLowSurrogate(line[line.Length > 1 ? 1 : 0]), "A line breaks inside a character");
            if (line[0] is ' ' or '\t') lines[^1] += line[1..];
            else lines.Add(line);
        }

        return lines;
    }

    /// <summary>The lines with their components, whose beginnings and ends must match; nothing stands outside the one calendar.</summary>
    private static List<CalendarLine> Lines(List<string> lines)
    {
        var found = new List<CalendarLine>();
        var open = new Stack<(string Component, int Number)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var match = Line().Match(lines[i]);
            Require(match.Success, "A line has no value, or a strange name: " + lines[i]);
            var (name, rest) = (match.Groups["name"].Value, match.Groups["rest"].Value);
            Require(open.Count > 0 || (i == 0 && lines[i] == "BEGIN:VCALENDAR"), "Something stands outside the calendar: " + lines[i]);
            if (name == "BEGIN") open.Push((rest[1..], i));
            else if (name == "END") Require(open.Pop().Component == rest[1..], $"{rest[1..]} ends, but something else is open");
            else found.Add(new(open.Peek().Component, open.Peek().Number, name, rest));
        }

        Require(open.Count == 0, "The calendar does not end");
        return found;
    }

    private static Dictionary<string, string> ZoneRule() => new(StringComparer.Ordinal)
    {
        ["DTSTART"] = Time,
        ["TZOFFSETFROM"] = "[:][+-][0-9]{4}",
        ["TZOFFSETTO"] = "[:][+-][0-9]{4}",
        ["RRULE"] = ":FREQ=YEARLY;BYMONTH=[0-9]+;BYDAY=-1SU",
    };

    private static bool IsWritten(string rest, string form) =>
        Regex.IsMatch(rest, $@"\A{form}\z", RegexOptions.ExplicitCapture, TimeSpan.FromMilliseconds(MostMilliseconds));

    private static void Require(bool condition, string problem)
    {
        if (!condition) throw new FormatException(problem);
    }

    [GeneratedRegex(@"\A(?<name>[A-Z-]+)(?<rest>(;[A-Z-]+=[^;:=]+)*:.*)\z", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Line();
}
