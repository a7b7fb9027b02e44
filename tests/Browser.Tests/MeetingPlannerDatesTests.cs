using System.Globalization;

namespace CopToolkit.BrowserTests;

/// <summary>The dates of the first-meeting planner, for a meeting on every day of two years.</summary>
[Collection(SiteCollection.Name)]
public sealed class MeetingPlannerDatesTests(SiteFixture site)
{
    private const string Module = "elements/meeting-planner.js";

    private static readonly int[] Offsets = [-49, -42, -35, -28, -21, -14, -7, -2, -1, 0, 1, 2, 7];

    private static readonly string[] Days = [.. Enumerable.Range(0, 731).Select(day => Iso(new DateOnly(2027, 1, 1).AddDays(day)))];

    [Theory]
    [InlineData("england-and-wales")]
    [InlineData("scotland")]
    [InlineData("northern-ireland")]
    [InlineData("none")]
    public async Task Every_task_is_on_a_working_day_and_in_time(string region)
    {
        await using var modules = await PlannerModules.OpenAsync(site);
        var holidays = PlannerModules.Holidays(site, region);
        var found = await modules.RunAsync<string[][]>(Module, """
            (planner, { days, offsets, holidays }) => days.map(day => {
              const offered = offsets.map(days => ({ id: "t" + days, days }));
              const tasks = planner.plannedTasks({ day }, offered, holidays, "2027-01-01");
              return tasks.map(task => `${task.due.day} ${task.due.why ?? ""}`);
            })
            """, new { days = Days, offsets = Offsets, holidays });
        for (var i = 0; i < Days.Length; i++)
        {
            for (var j = 0; j < Offsets.Length; j++)
            {
                var expected = Expected(Days[i], Offsets[j], holidays);
                Assert.Equal((Days[i], Offsets[j], expected), (Days[i], Offsets[j], found[i][j]));
            }
        }
    }

    [Fact]
    public async Task Every_calendar_file_can_be_read_and_says_the_same()
    {
        await using var modules = await PlannerModules.OpenAsync(site);
        var holidays = PlannerModules.Holidays(site, "england-and-wales");
        var files = await modules.RunAsync<string[]>(Module, """
            (planner, { days, offsets, holidays }) => days.map(day => {
              const plan = { day, time: "10:30", minutes: "90", venue: "Neuadd Tŷ; top, left" };
              const offered = offsets.map(days => ({ id: "t" + days, days, text: "Do " + days, why: "so, \\ that" }));
              const tasks = planner.plannedTasks(plan, offered, holidays, "2026-11-01");
              return planner.meetingFile(plan, tasks, "2026-11-01").text;
            })
            """, new { days = Days, offsets = Offsets, holidays });
        for (var i = 0; i < Days.Length; i++)
        {
            var events = CalendarReader.Read(files[i]).Events.ToDictionary(one => one.Summary!, StringComparer.Ordinal);
            Assert.Equal(Offsets.Length + 1, events.Count);
            var meeting = events["Community of practice: first meeting"];
            Assert.Equal(CalendarReader.At(Day(Days[i]), new TimeOnly(10, 30)), meeting.DtStart);
            Assert.Equal(CalendarReader.At(Day(Days[i]), new TimeOnly(12, 0)), meeting.DtEnd);
            Assert.Equal("Neuadd Tŷ; top, left", meeting.Location);
            foreach (var offset in Offsets)
            {
                var task = events[string.Create(CultureInfo.InvariantCulture, $"Do {offset}")];
                Assert.Equal(Expected(Days[i], offset, holidays)[..10], Iso(task.DtStart!.Date));
                Assert.False(task.DtStart.HasTime);
                Assert.Equal("so, \\ that", task.Description);
            }
        }
    }

    [Fact]
    public async Task A_late_task_is_due_today_and_a_ticked_one_stays_out()
    {
        await using var modules = await PlannerModules.OpenAsync(site);
        var file = await modules.RunAsync<string>(Module, """
            planner => {
              const plan = { day: "2027-01-12", time: "10:00", minutes: "120", ticked: "done" };
              const offered = [
                { id: "late", days: -42, text: "late" },
                { id: "ticked", days: -7, text: "ticked" },
                { id: "open", days: -7, text: "open" },
              ];
              const tasks = planner.plannedTasks(plan, offered, {}, "2026-12-20");
              return planner.meetingFile(plan, tasks, "2026-12-20").text;
            }
            """);
        var events = CalendarReader.Read(file).Events.ToDictionary(one => one.Summary!, StringComparer.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 20), events["late"].DtStart!.Date);
        Assert.Equal(new DateOnly(2027, 1, 5), events["open"].DtStart!.Date);
        Assert.DoesNotContain("ticked", events.Keys);
    }

    [Fact]
    public async Task A_moved_meeting_keeps_its_UIDs_and_counts_up()
    {
        await using var modules = await PlannerModules.OpenAsync(site);
        var files = await modules.RunAsync<string[]>(Module, """
            planner => {
              const fileOf = (plan, most) => {
                const tasks = planner.plannedTasks(plan, [{ id: "one", days: -7, text: "one" }], {}, "2026-12-20");
                return planner.meetingFile(plan, tasks, "2026-12-20", { most });
              };
              const plan = { day: "2027-01-12", time: "10:00", minutes: "120" };
              const first = fileOf(plan);
              const again = fileOf({ ...plan, sent: first.sent }, 1);
              const moved = fileOf({ ...plan, day: "2027-01-19", sent: again.sent });
              return [first.text, again.text, moved.text, fileOf(plan).text];
            }
            """);
        var read = files.Select(file => CalendarReader.Read(file).Events.ToList()).ToList();
        Assert.Equal(read[0].Select(one => one.Uid), read[2].Select(one => one.Uid));
        Assert.Equal(read[0].Select(one => one.Uid), read[3].Select(one => one.Uid));
        Assert.Equal(read[0][0].Uid, Assert.Single(read[1]).Uid);
        Assert.Equal([0, 0, 1], read.Take(3).Select(events => events[0].Sequence));
    }

    /// <summary>The date and the reason, worked out in another way than the script does it: by looking back, or on, day by day.</summary>
    private static string Expected(string meeting, int offset, IReadOnlyDictionary<string, string> holidays)
    {
        var wanted = Day(meeting).AddDays(offset);
        if (offset == 0 || Why(wanted, holidays) is not { } why) return Iso(wanted) + " ";
        var before = Enumerable.Range(1, 30).Select(back => wanted.AddDays(-back)).First(day => Why(day, holidays) is null);
        var after = Enumerable.Range(1, 30).Select(on => wanted.AddDays(on)).First(day => Why(day, holidays) is null);
        return $"{Iso(offset > 0 && before <= Day(meeting) ? after : before)} {why}";
    }

    private static string? Why(DateOnly day, IReadOnlyDictionary<string, string> holidays) =>
        holidays.TryGetValue(Iso(day), out var name) ? name : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "weekend" : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
