using System.Globalization;

namespace CopToolkit.Core;

/// <summary>Days as programs and as British readers write them.</summary>
public static class Dates
{
    private const string IsoFormat = "yyyy-MM-dd";

    /// <summary>"2026-11-21".</summary>
    public static string Iso(DateOnly day) => day.ToString(IsoFormat, CultureInfo.InvariantCulture);

    /// <summary>"21 November 2026".</summary>
    public static string InWords(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"November 2026".</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day that a text of the form 2026-11-21 names; null where it names none.</summary>
    public static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, IsoFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
