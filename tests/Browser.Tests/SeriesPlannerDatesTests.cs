using System.Globalization;
using CopToolkit.Tests.Scripts;
using FsCheck;
using FsCheck.Fluent;

namespace CopToolkit.BrowserTests;

/// <summary>The dates of the series planner: every rhythm, summer time, and what calendars get to see.</summary>
[Collection(SiteCollection.Name)]
public sealed class SeriesPlannerDatesTests(SiteFixture site)
{
    private const string Module = "elements/series-planner.js";

    private const string TwoMeetings = """
        (planner, words) => {
          const days = { first: "2027-01-12", rhythm: "monthly", count: "2", time: "10:00", minutes: "120" };
          return planner.seriesFile({ ...days, reminders: "week", ...words }, {}).text;
        }
        """;

    [Fact]
    public async Task Every_rhythm_keeps_its_time_from_every_day_of_two_years()
    {
        await using var modules = await PlannerModules.OpenAsync(site);
        var firsts = Enumerable.Range(0, 731).Select(day => new DateOnly(2027, 1, 1).AddDays(day)).ToList();
        foreach (var rhythm in SeriesDays.Rhythms)
        {
            var found = await modules.RunAsync<string[]>(
                "lib/series.js",
                """
                (series, { firsts, rhythm }) => firsts.map(first =>
                  series.seriesOf({ first, rhythm, count: 13 }, {}).map(one => one.planned).join(' '))
                """,
                new { firsts = firsts.Select(Iso), rhythm });
            for (var i = 0; i < firsts.Count; i++)
            {
                var expected = string.Join(' ', Enumerable.Range(0, 13).Select(slot => Iso(SeriesDays.Slot(firsts[i], rhythm, slot))));
                Assert.Equal((rhythm, expected), (rhythm, found[i]));
            }
        }
    }

    [Fact]
    public async Task Meetings_begin_at_the_same_time_right_through_the_changes_of_the_clock()
    {
        await using var modules = await PlannerModules.OpenAsync(site, "America/New_York");
        var file = await modules.RunAsync<string>(Module, """
            planner => {
              const plan = { first: "2027-03-07", rhythm: "weekly", count: "60", time: "03:30", minutes: "1200", reminders: "both" };
              return planner.seriesFile(plan, {}).text;
            }
            """);
        var calendar = CalendarReader.Read(file);
        var starts = calendar.Events.Select(one => one.DtStart!).ToList();
        Assert.All(starts, start => Assert.Equal(new TimeOnly(3, 30), start.Time));
        var offsets = starts.Select(start => CalendarReader.OffsetOf(calendar, start.Value));
        Assert.Equal([TimeSpan.Zero, TimeSpan.FromHours(1)], offsets.Distinct().Order());
        Assert.All(calendar.Events, one => Assert.Equal(["-P7D", "-P1D"], one.Alarms.Select(alarm => $"{alarm.Trigger!.Duration}")));
    }

    [Fact]
    public async Task A_meeting_past_midnight_ends_on_the_next_day()
    {
        await using var modules = await PlannerModules.OpenAsync(site);
        var file = await modules.RunAsync<string>(Module, """
            planner => {
              const plan = { first: "2027-12-31", rhythm: "monthly", count: "1", time: "23:00", minutes: "90", reminders: "none" };
              return planner.seriesFile(plan, {}).text;
            }
            """);
        var part = Assert.Single(CalendarReader.Read(file).Events);
        Assert.Equal(CalendarReader.At(new DateOnly(2028, 1, 1), new TimeOnly(0, 30)), part.DtEnd);
        Assert.Empty(part.Alarms);
    }

    [Fact]
    public async Task The_same_series_has_the_same_UIDs_and_a_changed_one_counts_up()
    {
        await using var modules = await PlannerModules.OpenAsync(site);
        var files = await modules.RunAsync<string[]>(Module, """
            planner => {
              const days = { first: "2027-01-12", rhythm: "monthly", count: "6", time: "10:00", minutes: "120" };
              const plan = { ...days, venue: "Library", name: "Northside", reminders: "both" };
              const first = planner.seriesFile(plan, {});
              const again = planner.seriesFile({ ...plan, sent: first.sent }, {});
              const change = { venue: "Town hall", time: "14:00", name: "Northside group", first: "2027-01-19" };
              const changed = planner.seriesFile({ ...plan, ...change, sent: again.sent }, {});
              const next = planner.seriesFile({ ...plan, first: "2027-09-14", sent: changed.sent }, {});
              const elsewhere = planner.seriesFile(plan, {}, new Date("2030-01-01T00:00:00Z"));
              return [first, again, changed, next, elsewhere].map(file => file.text);
            }
            """);
        var events = files.Select(file => CalendarReader.Read(file).Events.ToList()).ToList();
        var ids = events.ConvertAll(parts => string.Join(' ', parts.Select(part => part.Uid)));
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(ids[0], ids[2]);
        Assert.Equal(ids[0], ids[4]);
        Assert.Empty(ids[3].Split(' ').Intersect(ids[0].Split(' '), StringComparer.Ordinal));
        Assert.Equal([0, 0, 1, 0], events.Take(4).Select(parts => parts[0].Sequence));
        Assert.Equal("Town hall", events[2][0].Location);
        Assert.Equal(new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc), events[4][0].DtStamp!.AsUtc);
    }

    [Fact]
    public async Task Whatever_is_written_arrives_in_the_calendar()
    {
        await using var modules = await PlannerModules.OpenAsync(site);
        var letters = Gen.Elements(
            "a", "é", "Ŵ", "–", "👩‍🔬", "𝄞", ",", ";", ":", "\\", "\\n", "\"", "\n", " ", "=", "BEGIN:VEVENT", "漢");
        var texts = letters.ArrayOf().Select(parts => string.Concat(parts));
        var plans = from name in texts from venue in texts from notes in texts select (Name: name, Venue: venue, Notes: notes);
        Prop.ForAll(plans.ToArbitrary(), plan =>
        {
            var words = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = plan.Name,
                ["venue"] = plan.Venue,
                ["notes-1"] = plan.Notes,
            };
            var file = modules.Run<string>(Module, TwoMeetings, words);
            var part = CalendarReader.Read(file).Events.First();
            Assert.Equal((plan.Name.Length > 0 ? plan.Name : "Community of practice") + ", meeting 1 of 2", part.Summary);
            Assert.Equal(plan.Venue, part.Location ?? "");
            Assert.Equal(plan.Notes, part.Description ?? "");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
