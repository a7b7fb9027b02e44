using System.Text;

namespace CopToolkit.BrowserTests;

/// <summary>Scores over sessions: the line, the table behind it, and the file for a spreadsheet.</summary>
[Collection(SiteCollection.Name)]
public sealed class ScalingTrackerTests(SiteFixture site)
{
    private const string Address = "/tools/scaling-tracker/";

    [Fact]
    public async Task Without_scripts_there_is_a_sheet_with_squares_and_rows()
    {
        await using var visit = await site.OpenAsync(Address, Screens.WithoutScripts(Screens.Narrow));
        await Assertions.Expect(visit.Page.Locator(".squares")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Group, new() { Name = "Session 6" }).GetByLabel("Middle")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".tool-form button")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Sessions_make_a_line_in_the_order_of_their_dates()
    {
        await using var visit = await site.OpenAsync(Address);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Follow this question" }).First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("The question, always in these words").First)
            .ToHaveValueAsync("How well do our services work together when someone moves from one to another?");
        await FillAsync(visit, 0, "2027-02-11", "2", "6", "8", "A shared form");
        await FillAsync(visit, 1, "2027-01-14", "2", "4", "6", "");
        var scale = visit.Page.Locator(".scale").First;
        await Assertions.Expect(scale.Locator(".result-says"))
            .ToHaveTextAsync("Over 2 sessions the middle number went up from 4 to 6. To move one up: A shared form");
        await visit.Page.GetByLabel("Good enough for now").First.FillAsync("6");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(scale.Locator(".result-says")).ToContainTextAsync("It has reached 6, which is good enough for now");
        await Assertions.Expect(scale.Locator("svg .point")).ToHaveCountAsync(2);
        await visit.Page.ReloadAsync();
        await scale.GetByText("The line as a table").ClickAsync();
        await Assertions.Expect(scale.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("14 January 2027");
        await Assertions.Expect(scale.GetByRole(AriaRole.Row).Nth(2)).ToContainTextAsync("A shared form");
    }

    [Fact]
    public async Task A_number_outside_the_scale_is_not_taken()
    {
        await using var visit = await site.OpenAsync(Address);
        await visit.Page.GetByLabel("Middle").First.FillAsync("11");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator(".scale svg .point")).ToHaveCountAsync(0);
        Assert.Null(await visit.Page.EvaluateAsync<string?>("() => localStorage.getItem('cop:scaling-tracker:1')"));
    }

    [Fact]
    public async Task The_file_for_a_spreadsheet_holds_every_scale_and_no_formula()
    {
        await using var visit = await site.OpenAsync(Address);
        await visit.Page.GetByLabel("The question, always in these words").First.FillAsync("=SUM(A1)");
        await FillAsync(visit, 0, "2027-01-14", "2", "4", "6", "one, \"two\"\nthree");
        await visit.Page.GetByLabel("The question, always in these words").Nth(1).FillAsync("Ail raddfa");
        await visit.Page.Locator(".scale").Nth(1).GetByLabel("Middle").First.FillAsync("5");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator(".scale").Nth(1).Locator("svg .point")).ToHaveCountAsync(1);
        var (name, bytes) = await visit.DownloadAsync("Save the numbers (CSV)");
        Assert.Equal("scaling-tracker.csv", name);
        Assert.Equal(
            "\uFEFFQuestion,What 10 means,Good enough,Session,Date,People,Lowest,Middle,Highest," +
            "What members noticed,What would move it up by one\r\n" +
            "'=SUM(A1),,,1,2027-01-14,,2,4,6,,\"one, \"\"two\"\"\nthree\"\r\nAil raddfa,,,1,,,,5,,,\r\n",
            Encoding.UTF8.GetString(bytes));
    }

    private static async Task FillAsync(Visit visit, int session, string day, string low, string middle, string high, string up)
    {
        await visit.Page.GetByLabel("Date", new() { Exact = true }).Nth(session).FillAsync(day);
        await visit.Page.GetByLabel("Lowest").Nth(session).FillAsync(low);
        await visit.Page.GetByLabel("Middle").Nth(session).FillAsync(middle);
        await visit.Page.GetByLabel("Highest").Nth(session).FillAsync(high);
        await visit.Page.GetByLabel("What would move it up by one").Nth(session).FillAsync(up);
        await visit.Page.Keyboard.PressAsync("Tab");
    }
}
