using System.Text.Json;
using CopToolkit.ContentTypes;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.ContentTypes.Tools;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Steps;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.RealSite;

/// <summary>The real content, read once, and what its pages hand to their scripts.</summary>
internal static class RealContent
{
    private static readonly Lazy<Site> Parsed = new(Parse);

    public static string Folder => Repository.Content;

    public static Site Site => Parsed.Value;

    /// <summary>The fields of the case study writer.</summary>
    public static JsonElement CaseForm { get; } = JsonOf(CaseWriter.Script(Site));

    /// <summary>The bank holidays of one region by their days; none for a region that has none.</summary>
    public static IReadOnlyDictionary<string, string> HolidaysOf(string region)
    {
        var regions = JsonOf(BankHolidays.Script(Site)).EnumerateArray();
        var found = regions.SingleOrDefault(one => one.GetProperty("id").GetString() == region);
        return found.ValueKind == JsonValueKind.Undefined
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : DaysOf(found.GetProperty("days"));
    }

    private static Dictionary<string, string> DaysOf(JsonElement days) =>
        days.EnumerateObject().ToDictionary(day => day.Name, day => day.Value.GetString()!, StringComparer.Ordinal);

    /// <summary>What stands between the tags of a script element.</summary>
    private static JsonElement JsonOf(string element) =>
        JsonDocument.Parse(element[(element.IndexOf('>', StringComparison.Ordinal) + 1)..element.LastIndexOf('<')]).RootElement;

    private static Site Parse()
    {
        var findings = new Findings();
        var options = new SiteOptions { Content = Folder, Themes = Repository.Themes, Output = Path.Combine(Repository.Root, "output") };
        var site = ParseDocuments.Into(ReadFiles.From(Folder, findings), AllContentTypes.List, options, findings)!;
        Assert.Empty(findings.Sorted().Select(finding => finding.ToString()));
        return site;
    }
}
