using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>Cases from practice are evidence; invented ones are there to practise with, and count as nothing else.</summary>
public static class CaseOrigins
{
    /// <summary>What readers are told wherever an invented case is shown.</summary>
    public const string Band = "Invented for practice: nobody in this case exists.";

    public static bool IsInvented(Document<CaseStudy> one) => one.Metadata.Origin == CaseOrigin.Invented;

    public static IReadOnlyList<Document<CaseStudy>> FromPractice(Site site) => [.. site.Of<CaseStudy>().Where(one => !IsInvented(one))];
}
