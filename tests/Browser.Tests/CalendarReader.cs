using System.Globalization;
using System.Text;

namespace CopToolkit.BrowserTests;

/// <summary>One component of a calendar, such as VEVENT: its lines, and the components inside it.</summary>
internal sealed record CalendarPart(string Name)
{
    public List<CalendarLine> Lines { get; } = [];

    public List<CalendarPart> Parts { get; } = [];

    public CalendarLine this[string name] => Lines.Single(line => line.Name == name);

    public string? Text(string name) => Lines.SingleOrDefault(line => line.Name == name)?.Value is { } value ? Unescape(value) : null;

    public IEnumerable<CalendarPart> All(string name) => Parts.Where(part => part.Name == name);

    /// <summary>The text of RFC 5545, section 3.3.11: a backslash stands only before a comma, a semicolon, itself or n.</summary>
    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is ',' or ';') throw new FormatException("A text has a comma or semicolon without a backslash: " + value);
            if (value[i] != '\\') text.Append(value[i]);
            else text.Append(++i < value.Length ? value[i] switch { 'n' or 'N' => '\n', '\\' or ',' or ';' => value[i], _ => throw new FormatException("A text has a stray backslash: " + value) } : throw new FormatException("A text ends in a backslash: " + value));
        }

        return text.ToString();
    }
}

/// <summary>One content line: a name, its parameters and a value.</summary>
internal sealed record CalendarLine(string Name, IReadOnlyDictionary<string, string> Parameters, string Value);

/// <summary>When an event is: a whole day, or a time on the clocks of London.</summary>
internal sealed record CalendarTime(DateOnly Day, TimeOnly? Time)
{
    public DateTime Local => Day.ToDateTime(Time ?? TimeOnly.MinValue);

    /// <summary>British summer time, from its definition: from one o'clock (UTC) on the last Sunday of March to that of October.</summary>
    public TimeSpan Offset
    {
        get
        {
            // Local times of the spring gap and of the doubled autumn hour count as before the change.
            var isSummer = Local >= LastSunday(Day.Year, 3).AddHours(2) && Local < LastSunday(Day.Year, 10).AddHours(2);
            return TimeSpan.FromHours(isSummer ? 1 : 0);
        }
    }

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month), 0, 0, 0, DateTimeKind.Unspecified);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}

/// <summary>A strict reader of RFC 5545: it refuses what the standard forbids and what single programs stumble over.</summary>
internal static class CalendarReader
{
    private const int LongestLine = 75;
    private static readonly string[] OnceInEvent = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE"];

    public static CalendarPart Read(string file)
    {
        var calendar = Parse(Unfold(file));
        Require(calendar.Name == "VCALENDAR", "The file is no calendar");
        Require(calendar["VERSION"].Value == "2.0", "The version is not 2.0");
        Require(calendar["PRODID"].Value.Length > 0, "PRODID is missing");
        foreach (var part in calendar.All("VEVENT")) CheckEvent(part, calendar);
        var ids = calendar.All("VEVENT").Select(part => part["UID"].Value).ToList();
        Require(ids.Distinct(StringComparer.Ordinal).Count() == ids.Count, "Two events share a UID");
        return calendar;
    }

    public static CalendarTime TimeOf(CalendarPart part, string name)
    {
        var line = part[name];
        if (line.Parameters.TryGetValue("VALUE", out var kind) && kind == "DATE") return new CalendarTime(DateOnly.ParseExact(line.Value, "yyyyMMdd", CultureInfo.InvariantCulture), null);
        Require(line.Parameters.TryGetValue("TZID", out var zone) && zone == "Europe/London", name + " names no time zone");
        var at = DateTime.ParseExact(line.Value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        return new CalendarTime(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
    }

    /// <summary>The offset of London that the file's own rules give for a time, read without any other knowledge of time zones.</summary>
    public static TimeSpan OffsetOf(CalendarPart calendar, DateTime local)
    {
        var zone = calendar.All("VTIMEZONE").Single();
        Require(zone["TZID"].Value == "Europe/London", "The zone is not London's");
        var changes = zone.Parts.SelectMany(rule => Enumerable.Range(local.Year - 1, 2).Select(year => (At: Change(rule, year), Rule: rule))).Where(change => change.At <= local);
        return Offset(changes.MaxBy(change => change.At).Rule["TZOFFSETTO"].Value);
    }

    private static DateTime Change(CalendarPart rule, int year)
    {
        var parts = rule["RRULE"].Value.Split(';').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        Require(parts["FREQ"] == "YEARLY" && parts["BYDAY"] == "-1SU", "The zone has a rule that is not read here");
        var first = DateTime.ParseExact(rule["DTSTART"].Value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        Require(first.DayOfWeek == DayOfWeek.Sunday && first.AddDays(7).Month != first.Month, "DTSTART of the zone does not follow its own rule");
        var last = new DateTime(year, int.Parse(parts["BYMONTH"], CultureInfo.InvariantCulture), 1, 0, 0, 0, DateTimeKind.Unspecified).AddMonths(1).AddDays(-1);
        return last.AddDays(-(int)last.DayOfWeek) + first.TimeOfDay;
    }

    private static TimeSpan Offset(string text) => (text[0] == '-' ? -1 : 1) * TimeSpan.ParseExact(text[1..], "hhmm", CultureInfo.InvariantCulture);

    private static List<string> Unfold(string file)
    {
        Require(file.EndsWith("\r\n", StringComparison.Ordinal), "The last line does not end");
        var lines = new List<string>();
        foreach (var line in file[..^2].Split("\r\n"))
        {
            Require(!line.Contains('\n', StringComparison.Ordinal) && !line.Contains('\r', StringComparison.Ordinal), "A line ends without CR LF: " + line);
            Require(!line.Any(letter => letter < ' ' && letter != '\t'), "A line has a control character: " + line);
            Require(Encoding.UTF8.GetByteCount(line) <= LongestLine, "A line is longer than 75 octets: " + line);
            Require(line.Length > 0 && !char.IsLowSurrogate(line[line.Length > 1 ? 1 : 0]), "A line is empty, or breaks inside a character");
            if (line[0] is ' ' or '\t') lines[^1] += line[1..];
            else lines.Add(line);
        }

        return lines;
    }

    private static CalendarPart Parse(List<string> lines)
    {
        var open = new Stack<CalendarPart>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = LineOf(lines[i]);
            if (line.Name == "BEGIN")
            {
                var part = new CalendarPart(line.Value);
                if (open.TryPeek(out var around)) around.Parts.Add(part);
                open.Push(part);
            }
            else if (line.Name == "END")
            {
                var part = open.Pop();
                Require(part.Name == line.Value, $"{line.Value} ends, but {part.Name} is open");
                if (open.Count == 0)
                {
                    Require(i == lines.Count - 1, "There is something after the calendar");
                    return part;
                }
            }
            else
            {
                open.Peek().Lines.Add(line);
            }
        }

        throw new FormatException("The calendar does not end.");
    }

    private static CalendarLine LineOf(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        Require(colon > 0, "A line has no value: " + line);
        var head = line[..colon].Split(';');
        Require(head[0].All(letter => char.IsAsciiLetterUpper(letter) || letter == '-'), "A line has a strange name: " + line);
        return new CalendarLine(head[0], head.Skip(1).Select(one => one.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal), line[(colon + 1)..]);
    }

    private static void CheckEvent(CalendarPart part, CalendarPart calendar)
    {
        foreach (var name in OnceInEvent) Require(part.Lines.Count(line => line.Name == name) == 1, $"An event has not one {name}");
        _ = DateTime.ParseExact(part["DTSTAMP"].Value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        Require(int.Parse(part["SEQUENCE"].Value, CultureInfo.InvariantCulture) >= 0, "SEQUENCE is below nought");
        foreach (var name in new[] { "SUMMARY", "DESCRIPTION", "LOCATION" }) _ = part.Text(name);
        var (start, end) = (TimeOf(part, "DTSTART"), TimeOf(part, "DTEND"));
        Require(end.Day.ToDateTime(end.Time ?? default) > start.Day.ToDateTime(start.Time ?? default), "An event ends before it starts");
        Require(start.Time is null == end.Time is null, "An event starts with a time and ends without");
        if (start.Time is { } time) Require(OffsetOf(calendar, start.Day.ToDateTime(time)) == start.Offset, "The file's own zone gives another time");
        foreach (var alarm in part.All("VALARM"))
        {
            Require(alarm["ACTION"].Value == "DISPLAY" && alarm.Text("DESCRIPTION")?.Length > 0, "An alarm shows nothing");
            _ = System.Xml.XmlConvert.ToTimeSpan(alarm["TRIGGER"].Value);
        }
    }

    private static void Require(bool condition, string problem)
    {
        if (!condition) throw new FormatException(problem);
    }
}
