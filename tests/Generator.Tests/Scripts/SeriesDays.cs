namespace CopToolkit.Tests.Scripts;

/// <summary>The days of a series, worked out in another way than the script does it.</summary>
internal static class SeriesDays
{
    public static IReadOnlyList<string> Rhythms { get; } = ["weekly", "fortnightly", "four-weekly", "monthly", "monthly-date", "quarterly"];

    /// <summary>The day of a slot, found by counting weekdays through the month instead of by arithmetic.</summary>
    public static DateOnly Slot(DateOnly first, string rhythm, int slot)
    {
        if (rhythm is "weekly" or "fortnightly" or "four-weekly") return first.AddDays(slot * StepOf(rhythm));
        var month = new DateOnly(first.Year, first.Month, 1).AddMonths(slot * (rhythm == "quarterly" ? 3 : 1));
        var days = Enumerable.Range(0, 31).Select(month.AddDays).Where(day => day.Month == month.Month).ToList();
        if (rhythm == "monthly-date") return days.LastOrDefault(day => day.Day == first.Day, days[^1]);
        var sameWeekday = days.Where(day => day.DayOfWeek == first.DayOfWeek).ToList();
        return sameWeekday[Math.Min((first.Day - 1) / 7, sameWeekday.Count - 1)];
    }

    private static int StepOf(string rhythm) => rhythm switch { "weekly" => 7, "fortnightly" => 14, _ => 28 };
}
