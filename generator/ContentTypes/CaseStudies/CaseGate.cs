using CopToolkit.Anonymity;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>The anonymity check in the build: what gives somebody away is a finding, and so is a confirmation of nothing.</summary>
public static class CaseGate
{
    private const string Evidence = "research-evidence";

    public static void Check(Document<CaseStudy> document, Findings findings)
    {
        var file = document.Source.Path;
        var confirmed = document.Metadata.Confirmed.ToLookup(one => one.Id, StringComparer.Ordinal);
        var found = Found(document.Metadata);
        foreach (var one in found.Where(one => one.Level == AnonymityLevel.Block))
            findings.Add(file, one.Line, What(one));
        foreach (var one in found.Where(one => NeedsDecision(one, confirmed.Select(known => known.Key))))
            findings.Add(file, one.Line, $"{What(one)}; or, if a person decided that this gives nobody away, confirm it with \"confirmed: "
                + $"[{{id: {one.Id}, reason: …}}]\"");
        var ids = found.Where(one => one.Level == AnonymityLevel.Confirm && !IsReason(one))
            .Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        var blocked = found.Where(one => one.Level == AnonymityLevel.Block).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var group in confirmed)
        {
            foreach (var twice in group.Skip(1)) findings.Add(file, twice.Line, $"\"{twice.Id}\" is confirmed twice; keep one");
            var first = group.First();
            if (blocked.Contains(first.Id))
                findings.Add(file, first.Line, $"\"{first.Id}\" cannot be confirmed; what it stands for must go");
            else if (!ids.Contains(first.Id))
                findings.Add(file, first.Line, $"\"{first.Id}\" confirms nothing that the anonymity check finds; remove it");
        }
    }

    /// <summary>Everything that the check finds in a case, notes included.</summary>
    public static IReadOnlyList<AnonymityFinding> Found(CaseStudy one) =>
        // A section that is too long has its finding already, and would cost time.
        Found(one.Texts, one.Sections.Where(section => section.Text.Length <= CaseFields.MostOfSection), one.Pseudonyms);

    /// <summary>The same for a case that is not yet whole.</summary>
    public static IReadOnlyList<AnonymityFinding> Found(
        IReadOnlyList<WrittenText> texts, IEnumerable<CaseSection> sections, IReadOnlyList<string> pseudonyms)
    {
        var parts = texts.Select(text => new CaseText(text.Field, text.Line, text.Text))
            .Concat(sections.Select(section => new CaseText(section.Id, section.Line, section.Text, section.Id == Evidence)));
        return [.. AnonymityCheck.Of([.. parts], new AnonymityContext(pseudonyms, [])).Select(found => InFile(found, texts))];
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

    /// <summary>What a sentence that somebody types outside a case would give away; null when that is nothing.</summary>
    public static string? Problem(string sentence)
    {
        var findings = AnonymityCheck.Of([new CaseText("reason", 1, sentence)], AnonymityContext.Empty);
        var first = findings.FirstOrDefault(one => one.Level != AnonymityLevel.Note);
        return first is null ? null : $"{first.Name} ({first.Masked})";
    }

    private static bool IsReason(AnonymityFinding one) => one.Part == "confirmed-reason";

    private static string What(AnonymityFinding one) =>
        $"column {one.Column}: {one.Name}{Shape(one)} would give somebody away; {Small(one.Advice)}";

    /// <summary>The shape of what was found, or for a combination the kinds of detail: never the words themselves.</summary>
    private static string Shape(AnonymityFinding one) =>
        one.Details.Count > 0 ? $" ({string.Join(", ", one.Details)})" : one.Masked.Length > 0 ? $" ({one.Masked})" : "";

    private static string Small(string advice) => Casing.Small(advice).TrimEnd('.');
}
