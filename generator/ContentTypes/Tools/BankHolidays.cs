using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.Tools;

/// <summary>The bank holidays of content/vocabulary/, region by region; the planners keep clear of them.</summary>
public sealed record BankHolidays(string Id, string Label, IReadOnlyDictionary<string, string> Days)
{
    /// <summary>The file that lists the regions.</summary>
    public const string RegionsFile = $"{ContentFolders.Vocabulary}/{Regions}.yml";

    private const string Regions = "bank-holiday-regions";

    public static IReadOnlyList<BankHolidays> Of(Site site) =>
    [
        .. site.Vocabularies.Of(Regions).Entries.Select(region => new BankHolidays(region.Id, region.Label,
            site.Vocabularies.Of(NameOf(region.Id)).Entries.ToDictionary(day => day.Id, day => day.Label, StringComparer.Ordinal))),
    ];

    /// <summary>All of them, in a block of JSON that the planners read.</summary>
    public static string Script(Site site) =>
        EmbeddedJson.Element("bank-holidays", Of(site).Select(region => new { region.Id, region.Label, region.Days }));

    /// <summary>The file with the days of the region.</summary>
    public string File => $"{ContentFolders.Vocabulary}/{NameOf(Id)}.yml";

    private static string NameOf(string region) => "bank-holidays-" + region;
}
