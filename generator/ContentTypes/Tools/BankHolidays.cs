using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.Tools;

/// <summary>The bank holidays of content/vocabulary/, region by region; the planners keep clear of them.</summary>
public sealed record BankHolidays(string Id, string Label, IReadOnlyDictionary<string, string> Days)
{
    private const string Regions = "bank-holiday-regions";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IReadOnlyList<BankHolidays> Of(Site site) =>
    [
        .. site.Vocabularies.Of(Regions).Entries.Select(region => new BankHolidays(region.Id, region.Label,
            site.Vocabularies.Of(FileOf(region.Id)).Entries.ToDictionary(day => day.Id, day => day.Label, StringComparer.Ordinal))),
    ];

    /// <summary>All of them, in a block of JSON that the planners read.</summary>
    public static string Script(Site site) => $"<script type=\"application/json\" id=\"bank-holidays\">{JsonSerializer.Serialize(Of(site), Options)}</script>";

    /// <summary>Every region has its days, and every day is a date.</summary>
    public static void Check(Site site, Findings findings)
    {
        foreach (var region in Of(site))
        {
            var file = $"vocabulary/{FileOf(region.Id)}.yml";
            if (region.Days.Count == 0) findings.Add($"vocabulary/{Regions}.yml", 1, $"the region \"{region.Id}\" has no bank holidays; add {file} with a date as the id of each, or remove the region");
            foreach (var day in region.Days.Keys.Where(day => !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
                findings.Add(file, 1, $"\"{day}\" is no date; write the day of the bank holiday as 2027-12-27");
        }
    }

    private static string FileOf(string region) => "bank-holidays-" + region;
}
