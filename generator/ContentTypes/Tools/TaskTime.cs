namespace CopToolkit.ContentTypes.Tools;

/// <summary>When a task is due, in words: "6 weeks before".</summary>
public static class TaskTime
{
    public static string Words(int days)
    {
        if (days == 0) return "On the day";
        var (number, unit) = days % 7 == 0 ? (Math.Abs(days) / 7, "week") : (Math.Abs(days), "day");
        return $"{number} {unit}{(number == 1 ? "" : "s")} {(days < 0 ? "before" : "after")}";
    }
}
