using System.Globalization;
using CopToolkit.Tests.RealSite;
using FsCheck;
using FsCheck.Fluent;

namespace CopToolkit.Tests.Scripts;

/// <summary>The dates of the series planner for plans made up at random; every rhythm is tried from every day in a browser.</summary>
public sealed class SeriesScriptTests
{
    private static readonly string[] Regions = ["england-and-wales", "scotland", "northern-ireland", "none"];

    [Fact]
    public void Whatever_is_planned_is_in_order_and_clear_of_bank_holidays()
    {
        var script = ScriptModules.Of("lib/series.js", "seriesOf");
        var all = Regions.ToDictionary(region => region, RealContent.HolidaysOf, StringComparer.Ordinal);
        var plans = from rhythm in Gen.Elements<string>([.. SeriesDays.Rhythms])
                    from region in Gen.Elements(Regions)
                    from day in Gen.Choose(0, 1460)
                    from count in Gen.Choose(1, 60)
                    select (Rhythm: rhythm, Region: region, First: new DateOnly(2026, 1, 1).AddDays(day), Count: count);
        Prop.ForAll(plans.ToArbitrary(), plan =>
        {
            var holidays = all[plan.Region];
            var found = script.Run<string[][]>(
                "(plan, holidays) => tried.seriesOf(plan, holidays).map(one => [one.day ?? '', one.planned, one.why ?? ''])",
                new { first = Iso(plan.First), rhythm = plan.Rhythm, count = plan.Count },
                holidays);
            CheckSeries(plan.First, plan.Rhythm, plan.Count, holidays, found);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static void CheckSeries(
        DateOnly first,
        string rhythm,
        int count,
        IReadOnlyDictionary<string, string> holidays,
        string[][] found)
    {
        var held = found.Where(one => one[0].Length > 0).Select(one => Day(one[0])).ToList();
        Assert.Equal(count, held.Count);
        Assert.Equal(held.Order().Distinct(), held);
        Assert.DoesNotContain(held, day => holidays.ContainsKey(Iso(day)));
        for (var slot = 0; slot < found.Length; slot++)
        {
            var (planned, why) = (Day(found[slot][1]), found[slot][2]);
            Assert.Equal(SeriesDays.Slot(first, rhythm, slot), planned);
            var isWeekendOfDate = rhythm == "monthly-date" && IsWeekend(planned) && !IsWeekend(first);
            // What does not move has no reason, and what moves says the right one.
            Assert.Equal(holidays.TryGetValue(Iso(planned), out var name) ? name : isWeekendOfDate ? "weekend" : "", why);
            if (found[slot][0].Length == 0) continue;
            var day = Day(found[slot][0]);
            if (why.Length == 0) Assert.Equal(planned, day);
            else if (rhythm != "monthly-date") Assert.Equal(planned.DayOfWeek, day.DayOfWeek);
            else if (!IsWeekend(first)) Assert.False(IsWeekend(day));
            Assert.True(day >= planned && day < SeriesDays.Slot(first, rhythm, slot + 1));
        }
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
