using CopToolkit.ContentTypes.Tools;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Checks;

/// <summary>Every region has its bank holidays, and every one of them is a date.</summary>
public static class BankHolidayFiles
{
    public static void Check(Site site, Findings findings)
    {
        foreach (var region in BankHolidays.Of(site))
        {
            if (region.Days.Count == 0)
            {
                findings.Add(BankHolidays.RegionsFile, 1, $"the region \"{region.Id}\" has no bank holidays; "
                    + $"add {region.File} with a date as the id of each, or remove the region");
            }

            foreach (var day in region.Days.Keys.Where(day => !IsDate(day)))
                findings.Add(region.File, 1, $"\"{day}\" is no date; write the day of the bank holiday as 2027-12-27");
        }
    }

    private static bool IsDate(string day) => Dates.Parse(day) is not null;
}
