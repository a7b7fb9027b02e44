using CopToolkit.Anonymity;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>The anonymity check in the build: what gives someone away is a finding, and so is a confirmation of nothing.</summary>
public static class CaseGate
{
    private const string Evidence = "research-evidence";

    public static void Check(Document<CaseStudy> document, Site site, Findings findings)
    {
        var report = Report(document, CitedNames.Of(document.Metadata, site));
        NamesRules.Check(document, report.UnusedNames, findings);
        foreach (var one in report.Findings.Where(one => one.Level != AnonymityLevel.Confirm))
            findings.Add(document.Source.Path, one.Line, What(one));
        CheckDecisions(document, report.Findings, findings);
    }

    /// <summary>Everything that the check finds in a case.</summary>
    public static IReadOnlyList<AnonymityFinding> Found(Document<CaseStudy> document, Site site) =>
        Report(document, CitedNames.Of(document.Metadata, site)).Findings;

    /// <summary>What a person has to decide, and decisions about nothing.</summary>
    private static void CheckDecisions(Document<CaseStudy> document, IReadOnlyList<AnonymityFinding> found, Findings findings)
    {
        var file = document.Source.Path;
        var confirmed = document.Metadata.Confirmed.ToLookup(one => one.Id, StringComparer.Ordinal);
        foreach (var one in found.Where(one => NeedsDecision(one, confirmed.Select(known => known.Key))))
            findings.Add(file, one.Line, $"{What(one)}; or, if a person decided that this gives nobody away, confirm it with \"confirmed: "
                + $"[{{id: {one.Id}, reason: …}}]\"");
        var ids = found.Where(one => one.Level == AnonymityLevel.Confirm && !IsReason(one))
            .Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        var others = found.Where(one => one.Level != AnonymityLevel.Confirm).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        CheckReasons(document, found, findings);
        foreach (var group in confirmed)
        {
            foreach (var twice in group.Skip(1)) findings.Add(file, twice.Line, $"\"{twice.Id}\" is confirmed twice; keep one");
            var first = group.First();
            if (others.Contains(first.Id))
                findings.Add(file, first.Line, $"\"{first.Id}\" cannot be confirmed; "
                    + "what it stands for must go, or needs a choice under \"names\"");
            else if (!ids.Contains(first.Id))
                findings.Add(file, first.Line, $"\"{first.Id}\" confirms nothing that the anonymity check finds; remove it");
        }
    }

    /// <summary>A reason needs words, and must not hold what it hides.</summary>
    private static void CheckReasons(Document<CaseStudy> document, IReadOnlyList<AnonymityFinding> found, Findings findings)
    {
        foreach (var one in document.Metadata.Confirmed)
        {
            var kind = one.Id[..Math.Max(0, one.Id.LastIndexOf('-'))];
            if (!Sense.Has(one.Reason))
                findings.Add(document.Source.Path, one.Line, $"the reason of \"{one.Id}\" needs words; say why this gives nobody away");
            else if (found.Any(other => IsReason(other) && other.Kind == kind && other.Line - one.Line is 0 or 1))
                findings.Add(document.Source.Path, one.Line, $"the reason of \"{one.Id}\" repeats what it explains; "
                    + "say it without the words");
        }
    }

    private static AnonymityReport Report(Document<CaseStudy> document, IReadOnlyList<string> cited)
    {
        var one = document.Metadata;
        // A section that is too long has its finding already, and would cost time.
        var sections = one.Sections.Where(section => section.Text.Length <= CaseFields.MostOfSection);
        var context = new AnonymityContext(one.Names.MadeUp, one.Names.Public, cited);
        var report = Read([.. CaseTexts.Around(document), .. one.Texts], sections, context);
        // Nobody in an invented case is anonymous in law.
        return one.Origin == CaseOrigin.Invented ? report with { Findings = [.. report.Findings.Where(found => !IsOfLaw(found))] } : report;
    }

    /// <summary>Everything that the check says of a case, which need not be whole yet.</summary>
    public static AnonymityReport Read(IReadOnlyList<WrittenText> texts, IEnumerable<CaseSection> sections, AnonymityContext context)
    {
        var parts = texts.Select(text => new CaseText(text.Field, text.Line, text.Text))
            .Concat(sections.Select(section => new CaseText(section.Id, section.Line, section.Text, section.Id == Evidence)));
        var report = AnonymityCheck.Read([.. parts], context);
        return report with { Findings = [.. report.Findings.Select(found => InFile(found, texts))] };
    }

    /// <summary>Whether a person still has to look. A reason explains why something stays, so it may speak of it; what must never be there
    /// is not allowed there either.</summary>
    public static bool NeedsDecision(AnonymityFinding one, IEnumerable<string> confirmed) =>
        one.Level == AnonymityLevel.Confirm && !IsReason(one) && !confirmed.Contains(one.Id, StringComparer.Ordinal);

    /// <summary>A text of the front matter begins in the middle of its line.</summary>
    private static AnonymityFinding InFile(AnonymityFinding found, IReadOnlyList<WrittenText> texts)
    {
        var written = texts.FirstOrDefault(text => text.Field == found.Part && text.Line == found.Line && text.Text.Length >= found.End);
        return written is null ? found : found with { Column = found.Start + written.Column };
    }

    /// <summary>What a sentence that someone types outside a case would give away; null when that is nothing.</summary>
    public static string? Problem(string sentence)
    {
        var findings = AnonymityCheck.Of([new CaseText("reason", 1, sentence)], AnonymityContext.Empty);
        var first = findings.Count > 0 ? findings[0] : null;
        return first is null ? null : $"{first.Name} ({first.Masked})";
    }

    private static bool IsOfLaw(AnonymityFinding one) => one.Kind is "anonymous-in-law" or "open-proceedings";

    private static bool IsReason(AnonymityFinding one) => one.Part == "confirmed-reason";

    private static string What(AnonymityFinding one) => one.Level == AnonymityLevel.Choose
        ? $"column {one.Column}: nobody has said what this name is ({one.Masked}{Often(one.Times)}); "
            + "add it under \"names\" as made-up or public, or change it if it is real"
        : $"column {one.Column}: {one.Name}{Shape(one)} would give someone away; {Small(one.Advice)}";

    private static string Often(int times) => times == 1 ? "" : $", {times} times";

    /// <summary>The shape of what was found, or for a combination the kinds of detail: never the words themselves.</summary>
    private static string Shape(AnonymityFinding one) =>
        one.Details.Count > 0 ? $" ({string.Join(", ", one.Details)})" : one.Masked.Length > 0 ? $" ({one.Masked})" : "";

    private static string Small(string advice) => Casing.Small(advice).TrimEnd('.');
}
