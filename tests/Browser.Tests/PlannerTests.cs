using System.Globalization;
using System.Text;

namespace CopToolkit.BrowserTests;

/// <summary>The three planners as people use them: on paper, by hand, by keyboard, and wherever they are in the world.</summary>
[Collection(SiteCollection.Name)]
public sealed class PlannerTests(SiteFixture site)
{
    [Fact]
    public async Task Without_scripts_the_tasks_say_when_and_leave_room_for_a_date()
    {
        await using var visit = await site.OpenAsync(Planners.Meeting, Screens.WithoutScripts(Screens.Narrow));
        var task = visit.Page.Locator("#item-venue");
        await Assertions.Expect(task).ToContainTextAsync("6 weeks before");
        await Assertions.Expect(task.Locator(".plan-line")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#item-reminder")).ToContainTextAsync("1 week before");
        await Assertions.Expect(visit.Page.Locator("main :is(input, button, select)")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_scripts_a_series_is_a_table_with_six_rows()
    {
        await using var visit = await site.OpenAsync(Planners.Series, Screens.WithoutScripts(Screens.Narrow));
        await Assertions.Expect(visit.Page.Locator(".plan-paper tbody tr")).ToHaveCountAsync(6);
        await Assertions.Expect(visit.Page.Locator("main :is(input, button, select)")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_scripts_a_session_is_twelve_steps_with_minutes_and_blank_times()
    {
        await using var visit = await site.OpenAsync(Planners.Session, Screens.WithoutScripts(Screens.Narrow));
        var rows = visit.Page.Locator(".plan-paper tbody tr[data-item]");
        await Assertions.Expect(rows).ToHaveCountAsync(12);
        var minutes = await rows.Locator("td:nth-child(3)").AllTextContentsAsync();
        Assert.Equal(120, minutes.Sum(text => int.Parse(text, CultureInfo.InvariantCulture)));
        await Assertions.Expect(visit.Page.Locator("#item-welcome td:nth-child(4)")).ToHaveTextAsync("");
        await Assertions.Expect(visit.Page.Locator("main :is(input, button, select)")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task One_date_gives_every_task_its_own_and_they_are_kept()
    {
        await using var visit = await site.OpenPlannerAsync(Planners.Meeting);
        var page = visit.Page;
        await page.GetByLabel("Date of the meeting").FillAsync("2027-02-09");
        const string Said = "The meeting is on Tuesday 9 February 2027 at 10 am, in 70 days. 0 of 17 tasks done.";
        await Assertions.Expect(page.GetByText(Said)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#item-reminder time")).ToHaveTextAsync("Tuesday 2 February 2027");
        await Assertions.Expect(page.Locator("#item-pack .moved")).ToHaveTextAsync("Moved from Sunday 7 February 2027: weekend.");
        await page.GetByLabel("Ask three or four people").CheckAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("1 of 17 tasks done.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Ask three or four people")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_late_start_is_due_now_and_no_disaster()
    {
        await using var visit = await site.OpenPlannerAsync(Planners.Meeting);
        await visit.Page.GetByLabel("Date of the meeting").FillAsync("2026-12-25");
        await Assertions.Expect(visit.Page.Locator("#item-regular-date"))
            .ToContainTextAsync("Due now (planned for Friday 13 November 2026)");
        await Assertions.Expect(visit.Page.GetByText("Many groups start late.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("The meeting is on a bank holiday (Christmas Day).")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Date of the meeting").FillAsync("2031-02-09");
        await Assertions.Expect(visit.Page.GetByText("The bank holidays of 2031 are not known here yet.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_downloads_are_calendars()
    {
        await using var visit = await site.OpenPlannerAsync(Planners.Meeting);
        await visit.Page.GetByLabel("Date of the meeting").FillAsync("2027-02-09");
        var (name, bytes) = await visit.DownloadAsync("Calendar file: tasks and meeting");
        Assert.Equal("first-meeting-tasks.ics", name);
        Assert.Equal(18, CalendarReader.Read(Encoding.UTF8.GetString(bytes)).Events.Count);
        var (_, meetingOnly) = await visit.DownloadAsync("Calendar file: the meeting only");
        Assert.Single(CalendarReader.Read(Encoding.UTF8.GetString(meetingOnly)).Events);
    }

    [Fact]
    public async Task A_series_moves_away_from_a_bank_holiday_and_says_why()
    {
        await using var visit = await site.OpenPlannerAsync(Planners.Series);
        var page = visit.Page;
        await page.GetByLabel("First meeting").FillAsync("2027-03-01");
        var days = page.Locator(".series-list time");
        Assert.Equal(
            [
                "Monday 1 March 2027",
                "Monday 5 April 2027",
                "Monday 10 May 2027",
                "Monday 7 June 2027",
                "Monday 5 July 2027",
                "Monday 2 August 2027",
            ],
            await days.AllTextContentsAsync());
        await Assertions.Expect(page.Locator(".series-meeting .moved:not(:empty)"))
            .ToHaveTextAsync("Moved from Monday 3 May 2027: Early May bank holiday.");
        Assert.Equal(
            ["1, meeting 1", "5, meeting 2", "10, meeting 3", "7, meeting 4", "5, meeting 5", "2, meeting 6"],
            await page.Locator(".month-meeting").AllTextContentsAsync());
        await page.GetByLabel("Keep clear of bank holidays in").SelectOptionAsync("none");
        await Assertions.Expect(days.Nth(2)).ToHaveTextAsync("Monday 3 May 2027");
        await page.GetByLabel("Rhythm").SelectOptionAsync("weekly");
        await page.GetByLabel("Keep clear of bank holidays in").SelectOptionAsync("northern-ireland");
        await page.GetByLabel("Number of meetings").FillAsync("5");
        await Assertions.Expect(page.GetByText("No meeting on Monday 29 March 2027: Easter Monday.")).ToBeVisibleAsync();
        await Assertions.Expect(days).ToHaveCountAsync(5);
        await Assertions.Expect(days.Last).ToHaveTextAsync("Monday 5 April 2027");
    }

    [Fact]
    public async Task An_agenda_travels_as_text_as_calendar_and_into_the_session_planner()
    {
        await using var visit = await site.OpenPlannerAsync(Planners.Series);
        var page = visit.Page;
        await page.GetByLabel("First meeting").FillAsync("2027-01-12");
        await page.GetByLabel("Starts at").FillAsync("13:30");
        var row = page.Locator(".series-meeting").Nth(1);
        await row.Locator("summary").ClickAsync();
        await row.GetByLabel("Topic or case").FillAsync("Cadw mewn cysylltiad & <b>");
        await row.GetByLabel("Who presents").FillAsync("a housing worker");
        var text = Encoding.UTF8.GetString((await visit.DownloadAsync("Text file with the agendas")).Bytes);
        Assert.Contains(
            "2. Tuesday 9 February 2027, 1:30 pm to 3:30 pm\r\n" +
            "   Topic or case: Cadw mewn cysylltiad & <b>\r\n   Who presents: a housing worker\r\n",
            text,
            StringComparison.Ordinal);
        var (_, calendar) = await visit.DownloadAsync("Calendar file");
        var second = CalendarReader.Read(Encoding.UTF8.GetString(calendar)).Events.ElementAt(1);
        Assert.Equal("Community of practice: Cadw mewn cysylltiad & <b>", second.Summary);
        await Assertions.Expect(page.GetByText("You have saved a calendar file of this series.")).ToBeVisibleAsync();
        await row.GetByRole(AriaRole.Link, new() { Name = "Open in the session planner" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Topic or case")).ToHaveValueAsync("Cadw mewn cysylltiad & <b>");
        await Assertions.Expect(page.GetByLabel("Date", new() { Exact = true })).ToHaveValueAsync("2027-02-09");
        const string Said = "Tuesday 9 February 2027: 12 steps take 2 hours. The meeting ends at 3:30 pm, as planned.";
        await Assertions.Expect(page.GetByText(Said)).ToBeVisibleAsync();
        Assert.Equal("", new Uri(page.Url).Fragment);
    }

    [Theory]
    [InlineData("Pacific/Auckland")]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Kiritimati")]
    public async Task No_time_zone_of_the_browser_changes_a_date(string zone)
    {
        foreach (var (address, field) in new[] { (Planners.Meeting, "Date of the meeting"), (Planners.Series, "First meeting") })
        {
            var (here, there) = (await DatesAsync("Europe/London"), await DatesAsync(zone));
            Assert.NotEmpty(here);
            Assert.Equal(here, there);

            async Task<IReadOnlyList<string>> DatesAsync(string place)
            {
                // Half an hour before midnight in London it is the next day in Auckland, and the afternoon in New York.
                var now = new DateTime(2026, 12, 7, 23, 30, 0, DateTimeKind.Utc);
                await using var visit = await site.OpenPlannerAsync(address, now, place);
                await visit.Page.GetByLabel(field).FillAsync("2027-01-05");
                return
                [
                    await visit.Page.Locator(".plan-live > .plan-said").InnerTextAsync(),
                    .. await visit.Page.Locator("main time").AllTextContentsAsync(),
                    .. await visit.Page.Locator(".task-late").AllTextContentsAsync(),
                ];
            }
        }
    }

    [Theory]
    [InlineData(Screens.Narrow, ColorScheme.Dark)]
    [InlineData(Screens.Wide, ColorScheme.Light)]
    public async Task Every_state_keeps_the_rules_and_fits(int width, ColorScheme scheme)
    {
        var problems = await site.OnAsync(Planners.Pages, async visit =>
        {
            await AxeTests.CheckAsync(visit);
            await FillAsync(visit.Page);
            await AxeTests.CheckAsync(visit);
            visit.Report(await visit.Page.EvaluateAsync<string[]>(LostText.Script));
            visit.Report(await visit.PolicyViolationsAsync());
            visit.Report(visit.Console.Where(line => line.StartsWith("uncaught", StringComparison.Ordinal)));
        }, Screens.Of(width, scheme));
        Nothing.IsWrongIn(problems);
    }

    [Fact]
    public async Task On_paper_there_are_the_words_and_no_controls() => Nothing.IsWrongIn(await site.OnAsync(Planners.Pages, async visit =>
    {
        await FillAsync(visit.Page);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        visit.Report(await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("main :is(button, select, [type=date], [type=time])")]
              .filter(control => control.checkVisibility() && !control.closest(".keep-panel"))
              .map(control => control.outerHTML.slice(0, 100) + " is printed")
            """));
        var where = visit.Page.Locator(".plan-live :is([name=venue], [name=topic])").First;
        if (await where.IsHiddenAsync()) visit.Report("the venue or the topic is not printed");
        var plan = visit.Page.Locator(".task time, .series-list time, .session-step").First;
        if (!await plan.IsVisibleAsync()) visit.Report("the plan is not printed");
    }));

    private static async Task FillAsync(IPage page)
    {
        foreach (var label in new[] { "Date of the meeting", "First meeting" })
        {
            if (await page.GetByLabel(label).CountAsync() > 0) await page.GetByLabel(label).FillAsync("2026-12-30");
        }

        var agenda = page.Locator(".series-meeting details").First;
        if (await agenda.CountAsync() > 0) await agenda.Locator("summary").ClickAsync();
        var leave = page.GetByRole(AriaRole.Button, new() { Name = "Leave out: News" });
        if (await leave.CountAsync() > 0) await leave.ClickAsync();
    }
}
