using System.Globalization;
using CopToolkit.Core;
using CopToolkit.FrontMatter;
using CopToolkit.Steps;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.RealSite;

/// <summary>The bank holidays of the real site, against the rules of the law worked out a second time.</summary>
public sealed class BankHolidayTests
{
    private const string Substitute = " (substitute day)";

    /// <summary>Days added by a proclamation of their own.</summary>
    private static readonly (string Region, DateOnly Day, string Name)[] Proclaimed =
    [
        ("scotland", new DateOnly(2026, 6, 15), "World Cup bank holiday"),
    ];

    [Theory]
    [InlineData("england-and-wales")]
    [InlineData("scotland")]
    [InlineData("northern-ireland")]
    public void Are_those_of_the_law_in_every_year_that_is_known(string region)
    {
        var proclaimed = Proclaimed.Where(one => one.Region == region).Select(one => (one.Day, one.Name));
        var expected = Enumerable.Range(2026, 5)
            .SelectMany(year => Of(region, year))
            .Concat(proclaimed)
            .Order()
            .Select(one => $"{one.Day:yyyy-MM-dd} {one.Name}");
        Assert.Equal(expected, Listed("bank-holidays-" + region).Select(entry => $"{entry.Id} {entry.Label}"));
    }

    [Fact]
    public void Never_fall_on_a_weekend()
    {
        var days = new[] { "england-and-wales", "scotland", "northern-ireland" }
            .SelectMany(region => Listed("bank-holidays-" + region))
            .Select(entry => DateOnly.ParseExact(entry.Id, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.DoesNotContain(days, IsWeekend);
    }

    /// <summary>Dates of Easter as printed in the prayer book's table, to check the computation itself.</summary>
    [Theory]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2011, "2011-04-24")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2028, "2028-04-16")]
    [InlineData(2029, "2029-04-01")]
    [InlineData(2030, "2030-04-21")]
    [InlineData(2038, "2038-04-25")]
    public void Easter_is_the_Sunday_after_the_full_moon_of_spring(int year, string day) =>
        Assert.Equal(day, Easter(year).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static IEnumerable<(DateOnly Day, string Name)> Of(string region, int year)
    {
        var isScotland = region == "scotland";
        (DateOnly, string)[] winter = isScotland
            ? [(new(year, 1, 1), "New Year’s Day"), (new(year, 1, 2), "2 January")]
            : [(new(year, 1, 1), "New Year’s Day")];
        foreach (var day in Substituted(winter)) yield return day;
        foreach (var day in Substituted((new(year, 12, 25), "Christmas Day"), (new(year, 12, 26), "Boxing Day"))) yield return day;
        yield return (Easter(year).AddDays(-2), "Good Friday");
        yield return (Mondays(year, 5).First(), "Early May bank holiday");
        yield return (Mondays(year, 5).Last(), "Spring bank holiday");
        yield return (isScotland ? Mondays(year, 8).First() : Mondays(year, 8).Last(), "Summer bank holiday");
        if (!isScotland) yield return (Easter(year).AddDays(1), "Easter Monday");
        (DateOnly, string)[] national = region switch
        {
            "scotland" => [(new(year, 11, 30), "St Andrew’s Day")],
            "northern-ireland" => [(new(year, 3, 17), "St Patrick’s Day"), (new(year, 7, 12), "Battle of the Boyne")],
            _ => [],
        };
        foreach (var day in national.SelectMany(one => Substituted(one))) yield return day;
    }

    /// <summary>A day at the weekend is made up for on the next working day that is not a bank holiday itself.</summary>
    private static List<(DateOnly Day, string Name)> Substituted(params (DateOnly Day, string Name)[] days)
    {
        var taken = days.Select(one => one.Day).Where(day => !IsWeekend(day)).ToHashSet();
        return [.. days.Select(one =>
        {
            if (!IsWeekend(one.Day)) return one;
            var free = Enumerable.Range(1, 7).Select(on => one.Day.AddDays(on)).First(day => !IsWeekend(day) && taken.Add(day));
            return (free, one.Name + Substitute);
        })];
    }

    /// <summary>By golden number and epact, as Clavius had it.</summary>
    private static DateOnly Easter(int year)
    {
        var golden = (year % 19) + 1;
        var century = (year / 100) + 1;
        var epact = ((11 * golden) + 20 + ((((8 * century) + 5) / 25) - 5) - (((3 * century) / 4) - 12)) % 30;
        if (epact == 24 || (epact == 25 && golden > 11)) epact++;
        var moon = new DateOnly(year, 3, 1).AddDays(43 - epact + (epact > 23 ? 30 : 0));
        return moon.AddDays(7 - (int)moon.DayOfWeek);
    }

    private static IEnumerable<DateOnly> Mondays(int year, int month) => Enumerable
        .Range(0, DateTime.DaysInMonth(year, month))
        .Select(new DateOnly(year, month, 1).AddDays)
        .Where(day => day.DayOfWeek == DayOfWeek.Monday);

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static IReadOnlyList<VocabularyEntry> Listed(string vocabulary)
    {
        var findings = new Findings();
        var files = ReadFiles.From(Repository.Content, findings);
        var entries = Vocabularies.Read(files.Where(file => file.Path == $"vocabulary/{vocabulary}.yml"), findings).Of(vocabulary).Entries;
        Assert.False(findings.Any);
        Assert.NotEmpty(entries);
        return entries;
    }
}
