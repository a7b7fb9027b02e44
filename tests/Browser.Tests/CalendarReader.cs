using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace CopToolkit.BrowserTests;

/// <summary>Reads calendar files with Ical.Net, after a check of their text, and checks what the events say.</summary>
internal static class CalendarReader
{
    private const string London = "Europe/London";

    public static Calendar Read(string file)
    {
        CalendarText.Check(file);
        var calendar = Assert.Single(CalendarCollection.Load(file));
        foreach (var one in calendar.Events) CheckEvent(one, calendar);
        return calendar;
    }

    /// <summary>A time of the clocks of London.</summary>
    public static CalDateTime At(DateOnly day, TimeOnly time) => new(day, time, London);

    /// <summary>The offset of London that the file's own rules give for a time, read without any other knowledge of time zones.</summary>
    public static TimeSpan OffsetOf(Calendar calendar, DateTime local)
    {
        var rules = Assert.Single(calendar.TimeZones).TimeZoneInfos;
        var changes = rules.Select(rule => (At: LastChange(rule, local), Offset: rule.OffsetTo!.Offset));
        return changes.MaxBy(change => change.At).Offset;
    }

    /// <summary>When a rule came into force last before a time.</summary>
    private static DateTime LastChange(VTimeZoneInfo rule, DateTime local)
    {
        var first = rule.Start!.Value;
        var isLastSunday = first.DayOfWeek == DayOfWeek.Sunday && first.AddDays(7).Month != first.Month;
        Assert.True(isLastSunday, "DTSTART of the zone does not follow its own rule");
        return rule.GetOccurrences(new CalDateTime(local.Year - 1, 1, 1))
            .Select(change => change.Period.StartTime.Value)
            .TakeWhile(change => change <= local)
            .Last();
    }

    private static void CheckEvent(CalendarEvent one, Calendar calendar)
    {
        var (start, end) = (one.DtStart!, one.DtEnd!);
        Assert.True(end.Value > start.Value, "An event ends before it starts");
        Assert.True(start.HasTime == end.HasTime, "An event starts with a time and ends without");
        // The reader takes its offset from the time zone database of the world, and the file brings its own rules.
        if (start.HasTime) Assert.Equal(start.Value - start.AsUtc, OffsetOf(calendar, start.Value));
    }
}
