using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace CopToolkit.BrowserTests;

/// <summary>The dates of the series planner: every rhythm, bank holidays, summer time, and what calendars get to see.</summary>
[Collection(SiteCollection.Name)]
public sealed class SeriesPlannerDatesTests(SiteFixture site)
{
    private const string Module = "elements/series-planner.js";
    private const string Series = "lib/series.js";
    private static readonly string[] Rhythms = ["weekly", "fortnightly", "four-weekly", "monthly", "monthly-date", "quarterly"];

    [Fact]
    public async Task Every_rhythm_keeps_its_time_from_every_day_of_two_years()
    {
        await using var modules = await PlannerModules.OpenAsync(site);
        var firsts = Enumerable.Range(0, 731).Select(day => new DateOnly(2027, 1, 1).AddDays(day)).ToList();
        foreach (var rhythm in Rhythms)
        {
            var found = await modules.RunAsync<string[]>(Series, "(series, { firsts, rhythm }) => firsts.map(first => series.seriesOf({ first, rhythm, count: 13 }, {}).map(one => one.planned).join(' '))", new { firsts = firsts.Select(Iso), rhythm });
            for (var i = 0; i < firsts.Count; i++) Assert.Equal((rhythm, string.Join(' ', Enumerable.Range(0, 13).Select(slot => Iso(Slot(firsts[i], rhythm, slot))))), (rhythm, found[i]));
        }
    }

    [Fact]
    public async Task Whatever_is_planned_is_in_order_and_clear_of_bank_holidays()
    {
        await using var modules = await PlannerModules.OpenAsync(site);
        string[] regions = ["england-and-wales", "scotland", "northern-ireland", "none"];
        var all = regions.ToDictionary(region => region, region => PlannerModules.Holidays(site, region), StringComparer.Ordinal);
        var plans = from rhythm in Gen.Elements(Rhythms)
                    from region in Gen.Elements(regions)
                    from day in Gen.Choose(0, 1460)
                    from count in Gen.Choose(1, 60)
                    select (Rhythm: rhythm, Region: region, First: new DateOnly(2026, 1, 1).AddDays(day), Count: count);
        Prop.ForAll(plans.ToArbitrary(), plan =>
        {
            var holidays = all[plan.Region];
            var found = modules.Run<string[][]>(Series, "(series, { plan, holidays }) => series.seriesOf(plan, holidays).map(one => [one.day ?? '', one.planned, one.why ?? ''])", new { plan = new { first = Iso(plan.First), rhythm = plan.Rhythm, count = plan.Count }, holidays });
            CheckSeries(plan.First, plan.Rhythm, plan.Count, holidays, found);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public async Task Meetings_begin_at_the_same_time_right_through_the_changes_of_the_clock()
    {
        await using var modules = await PlannerModules.OpenAsync(site, "America/New_York");
        var file = await modules.RunAsync<string>(Module, "planner => planner.seriesFile({ first: '2027-03-07', rhythm: 'weekly', count: '60', time: '03:30', minutes: '1200', reminders: 'both' }, {}).text");
        var calendar = CalendarReader.Read(file);
        var starts = calendar.All("VEVENT").Select(part => CalendarReader.TimeOf(part, "DTSTART")).ToList();
        Assert.All(starts, start => Assert.Equal(new TimeOnly(3, 30), start.Time));
        Assert.Equal([TimeSpan.Zero, TimeSpan.FromHours(1)], starts.Select(start => CalendarReader.OffsetOf(calendar, start.Local)).Distinct().Order());
        Assert.All(calendar.All("VEVENT"), part => Assert.Equal(["-P7D", "-P1D"], part.All("VALARM").Select(alarm => alarm["TRIGGER"].Value)));
    }

    [Fact]
    public async Task A_meeting_past_midnight_ends_on_the_next_day()
    {
        await using var modules = await PlannerModules.OpenAsync(site);
        var file = await modules.RunAsync<string>(Module, "planner => planner.seriesFile({ first: '2027-12-31', rhythm: 'monthly', count: '1', time: '23:00', minutes: '90', reminders: 'none' }, {}).text");
        var part = Assert.Single(CalendarReader.Read(file).All("VEVENT"));
        Assert.Equal(new CalendarTime(new DateOnly(2028, 1, 1), new TimeOnly(0, 30)), CalendarReader.TimeOf(part, "DTEND"));
        Assert.Empty(part.Parts);
    }

    [Fact]
    public async Task The_same_series_has_the_same_UIDs_and_a_changed_one_counts_up()
    {
        await using var modules = await PlannerModules.OpenAsync(site);
        var files = await modules.RunAsync<string[]>(Module, """
            planner => {
              const plan = { first: "2027-01-12", rhythm: "monthly", count: "6", time: "10:00", minutes: "120", venue: "Library", name: "Northside", reminders: "both" };
              const first = planner.seriesFile(plan, {});
              const again = planner.seriesFile({ ...plan, sent: first.sent }, {});
              const changed = planner.seriesFile({ ...plan, venue: "Town hall", time: "14:00", name: "Northside group", first: "2027-01-19", sent: again.sent }, {});
              const next = planner.seriesFile({ ...plan, first: "2027-09-14", sent: changed.sent }, {});
              const elsewhere = planner.seriesFile(plan, {}, new Date("2030-01-01T00:00:00Z"));
              return [first, again, changed, next, elsewhere].map(file => file.text);
            }
            """);
        var events = files.Select(file => CalendarReader.Read(file).All("VEVENT").ToList()).ToList();
        var ids = events.ConvertAll(parts => string.Join(' ', parts.Select(part => part["UID"].Value)));
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(ids[0], ids[2]);
        Assert.Equal(ids[0], ids[4]);
        Assert.Empty(ids[3].Split(' ').Intersect(ids[0].Split(' '), StringComparer.Ordinal));
        Assert.Equal(["0", "0", "1", "0"], events.Take(4).Select(parts => parts[0]["SEQUENCE"].Value));
        Assert.Equal("Town hall", events[2][0].Text("LOCATION"));
        Assert.Equal("20300101T000000Z", events[4][0]["DTSTAMP"].Value);
    }

    [Fact]
    public async Task Whatever_is_written_arrives_in_the_calendar()
    {
        await using var modules = await PlannerModules.OpenAsync(site);
        var letters = Gen.Elements("a", "é", "Ŵ", "–", "👩‍🔬", "𝄞", ",", ";", ":", "\\", "\\n", "\"", "\n", " ", "=", "BEGIN:VEVENT", "漢");
        var texts = letters.ArrayOf().Select(parts => string.Concat(parts));
        var plans = from name in texts from venue in texts from notes in texts select (Name: name, Venue: venue, Notes: notes);
        Prop.ForAll(plans.ToArbitrary(), plan =>
        {
            var file = modules.Run<string>(Module, "(planner, words) => planner.seriesFile({ first: '2027-01-12', rhythm: 'monthly', count: '2', time: '10:00', minutes: '120', reminders: 'week', ...words }, {}).text",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = plan.Name, ["venue"] = plan.Venue, ["notes-1"] = plan.Notes });
            var part = CalendarReader.Read(file).All("VEVENT").First();
            Assert.Equal((plan.Name.Length > 0 ? plan.Name : "Community of practice") + ", meeting 1 of 2", part.Text("SUMMARY"));
            Assert.Equal(plan.Venue, part.Text("LOCATION") ?? "");
            Assert.Equal(plan.Notes, part.Text("DESCRIPTION") ?? "");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    private static void CheckSeries(DateOnly first, string rhythm, int count, IReadOnlyDictionary<string, string> holidays, string[][] found)
    {
        var held = found.Where(one => one[0].Length > 0).Select(one => Day(one[0])).ToList();
        Assert.Equal(count, held.Count);
        Assert.Equal(held.Order().Distinct(), held);
        Assert.DoesNotContain(held, day => holidays.ContainsKey(Iso(day)));
        for (var slot = 0; slot < found.Length; slot++)
        {
            var (planned, why) = (Day(found[slot][1]), found[slot][2]);
            Assert.Equal(Slot(first, rhythm, slot), planned);
            var isWeekendOfDate = rhythm == "monthly-date" && IsWeekend(planned) && !IsWeekend(first);
            // What does not move has no reason, and what moves says the right one.
            Assert.Equal(holidays.TryGetValue(Iso(planned), out var name) ? name : isWeekendOfDate ? "weekend" : "", why);
            if (found[slot][0].Length == 0) continue;
            var day = Day(found[slot][0]);
            if (why.Length == 0) Assert.Equal(planned, day);
            else if (rhythm != "monthly-date") Assert.Equal(planned.DayOfWeek, day.DayOfWeek);
            else if (!IsWeekend(first)) Assert.False(IsWeekend(day));
            Assert.True(day >= planned && day < Slot(first, rhythm, slot + 1));
        }
    }

    /// <summary>The day of a slot, found by counting weekdays through the month instead of by arithmetic.</summary>
    private static DateOnly Slot(DateOnly first, string rhythm, int slot)
    {
        if (rhythm is "weekly" or "fortnightly" or "four-weekly") return first.AddDays(slot * rhythm switch { "weekly" => 7, "fortnightly" => 14, _ => 28 });
        var month = new DateOnly(first.Year, first.Month, 1).AddMonths(slot * (rhythm == "quarterly" ? 3 : 1));
        var days = Enumerable.Range(0, 31).Select(month.AddDays).Where(day => day.Month == month.Month).ToList();
        if (rhythm == "monthly-date") return days.LastOrDefault(day => day.Day == first.Day, days[^1]);
        var sameWeekday = days.Where(day => day.DayOfWeek == first.DayOfWeek).ToList();
        return sameWeekday[Math.Min((first.Day - 1) / 7, sameWeekday.Count - 1)];
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
