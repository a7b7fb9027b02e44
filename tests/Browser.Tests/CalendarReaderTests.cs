namespace CopToolkit.BrowserTests;

/// <summary>The reader of calendars is strict: every change that the standard forbids is noticed.</summary>
public sealed class CalendarReaderTests
{
    private const string Zone = """
        BEGIN:VTIMEZONE
        TZID:Europe/London
        BEGIN:DAYLIGHT
        DTSTART:19960331T010000
        TZOFFSETFROM:+0000
        TZOFFSETTO:+0100
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19961027T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        END:STANDARD
        END:VTIMEZONE
        """;

    private const string Good = $"""
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Test//EN
        {Zone}
        BEGIN:VEVENT
        UID:one
        DTSTAMP:20270101T000000Z
        SEQUENCE:0
        DTSTART;TZID=Europe/London:20270705T100000
        DTEND;TZID=Europe/London:20270705T120000
        SUMMARY:A meeting\, and more
        DESCRIPTION:One line\nand another
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER:-P1D
        DESCRIPTION:A meeting
        END:VALARM
        END:VEVENT
        END:VCALENDAR

        """;

    [Fact]
    public void A_good_file_is_read()
    {
        var one = Assert.Single(CalendarReader.Read(Lines(Good)).Events);
        Assert.Equal(("A meeting, and more", "One line\nand another"), (one.Summary, one.Description));
    }

    [Theory]
    [InlineData("VERSION:2.0", "VERSION:1.0")]
    [InlineData("PRODID:-//Test//EN\n", "")]
    [InlineData("UID:one\n", "")]
    [InlineData("UID:one", "UID:one\nUID:two")]
    [InlineData("DTSTAMP:20270101T000000Z", "DTSTAMP:20270101T000000")]
    [InlineData("SEQUENCE:0", "SEQUENCE:-1")]
    [InlineData("DTSTART;TZID=Europe/London:", "DTSTART:")]
    [InlineData("DTSTART;TZID=Europe/London:20270705T100000", "DTSTART;VALUE=DATE:20270705")]
    [InlineData("DTEND;TZID=Europe/London:20270705T120000\n", "")]
    [InlineData("20270705T120000", "20270705T090000")]
    [InlineData("SUMMARY:A meeting\\,", "SUMMARY:A meeting,")]
    [InlineData("One line\\nand", "One line\\xand")]
    [InlineData("and another", "and another\\")]
    [InlineData("DESCRIPTION:One line", "LOCATION:Here\nLOCATION:There\nDESCRIPTION:One line")]
    [InlineData("ACTION:DISPLAY", "ACTION:EMAIL")]
    [InlineData("TRIGGER:-P1D", "TRIGGER:tomorrow")]
    [InlineData("DESCRIPTION:A meeting\n", "DESCRIPTION:\n")]
    [InlineData("TZOFFSETTO:+0100", "TZOFFSETTO:+0200")]
    [InlineData("19960331T010000", "19960330T010000")]
    [InlineData("BYMONTH=3", "BYMONTH=9")]
    [InlineData("END:VALARM", "END:VTODO")]
    [InlineData("END:VCALENDAR\n", "")]
    [InlineData("END:VCALENDAR\n", "END:VCALENDAR\nBEGIN:VCALENDAR\nEND:VCALENDAR\n")]
    [InlineData("SUMMARY:", "summary:")]
    [InlineData("SUMMARY:A", "SUMMARY:\u0007A")]
    [InlineData("SUMMARY:A", "SUMMARY:0123456789012345678901234567890123456789012345678901234567890123456789A")]
    [InlineData("SEQUENCE:0", "SEQUENCE:0\n")]
    public void A_change_for_the_worse_is_noticed(string good, string bad)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => CalendarReader.Read(Lines(Good.Replace(good, bad, StringComparison.Ordinal))));
    }

    [Fact]
    public void Two_events_with_one_UID_and_lines_without_CR_are_noticed()
    {
        var one = Good[Good.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal)..Good.IndexOf("END:VCALENDAR", StringComparison.Ordinal)];
        var two = one.Replace("UID:one", "UID:two", StringComparison.Ordinal);
        Assert.Equal(2, CalendarReader.Read(Lines(Good.Replace(one, one + two, StringComparison.Ordinal))).Events.Count);
        Assert.Throws<FormatException>(() => CalendarReader.Read(Lines(Good.Replace(one, one + one, StringComparison.Ordinal))));
        Assert.Throws<FormatException>(() => CalendarReader.Read(Good));
        Assert.Throws<FormatException>(() => CalendarReader.Read(Lines(Good).TrimEnd()));
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\r\n");
}
