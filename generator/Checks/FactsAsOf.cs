using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Checks;

/// <summary>Facts about law and services grow old: after a year and a half someone must compare them with their sources again.</summary>
public static class FactsAsOf
{
    private const int MostMonths = 18;

    public static void Check(Site site, Findings findings)
    {
        foreach (var document in site.Documents)
        {
            if (document.Metadata.AsOf is { } day && Problem(day, site.Today) is { } problem)
                findings.Add(document.Source.Path, document.LineOf("as-of"), problem);
        }

        var text = site.SourceAt(SupportLines.File)?.Text().Split('\n') ?? [];
        foreach (var line in SupportLines.Of(site))
        {
            var at = 1 + Math.Max(0, Array.FindIndex(text, one => one.TrimEnd().EndsWith("id: " + line.Id, StringComparison.Ordinal)));
            if (line.AsOf is null)
                findings.Add(SupportLines.File, at,
                    $"the support line \"{line.Id}\" does not say as-of; add the day on which its facts were compared");
            else if (Problem(line.AsOf.Value, site.Today) is { } problem)
                findings.Add(SupportLines.File, at, $"the support line \"{line.Id}\": {problem}");
        }
    }

    private static string? Problem(DateOnly day, DateOnly today) =>
        day > today ? $"as-of {Dates.Iso(day)} lies in the future; give the day on which the facts were compared with their sources"
        : day.AddMonths(MostMonths) < today ? $"its facts about law and services are as of {Dates.Iso(day)}, "
            + $"more than {MostMonths} months ago; compare them with their sources again, and give the new day"
        : null;
}
