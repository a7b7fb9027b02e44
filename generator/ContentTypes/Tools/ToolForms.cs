using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.ContentTypes.Tools.Model;

namespace CopToolkit.ContentTypes.Tools;

/// <summary>The component that makes the form of each element; it takes the parameters of <see cref="ToolForm"/>.</summary>
public static class ToolForms
{
    private static readonly Dictionary<string, Type> ByElement = new(StringComparer.Ordinal)
    {
        ["checklist"] = typeof(ItemForm),
        ["self-assessment"] = typeof(ItemForm),
        ["meeting-planner"] = typeof(MeetingPlannerForm),
        ["series-planner"] = typeof(SeriesPlannerForm),
        ["session-planner"] = typeof(SessionPlannerForm),
        ["service-map"] = typeof(ServiceMapForm),
        ["question-cards"] = typeof(QuestionCardsForm),
        ["challenge-finder"] = typeof(ChallengeFinderForm),
        ["life-cycle-review"] = typeof(LifeCycleReviewForm),
        ["principles-reflection"] = typeof(PrinciplesReflectionForm),
        ["scaling-tracker"] = typeof(ScalingTrackerForm),
        ["anonymity-check"] = typeof(AnonymityCheckForm),
        ["case-writer"] = typeof(CaseWriterForm),
    };

    public static Type Of(ToolElement element) => ByElement[element.Name];
}
