using System.Diagnostics.CodeAnalysis;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.Tools.Model;

/// <summary>
/// One way to show and use a tool. Its page component makes the complete form for paper; the module themes/base/js/elements/NAME.js brings
/// it to life.
/// </summary>
/// <param name="Name">What front matter calls it.</param>
/// <param name="Label">What readers see on the list of tools.</param>
/// <param name="Heading">The heading above the form.</param>
/// <param name="Needs">What every item must have besides its text.</param>
public sealed record ToolElement(string Name, string Label, string Heading, Needs Needs) : IFieldValue<ToolElement>
{
    /// <summary>The form for writing a case study.</summary>
    public static readonly ToolElement CaseWriter = new("case-writer", "Form", "The form", Needs.Items) { Script = "case-writing" };

    // A new element: one line here, its component in ToolForms.cs, a module in js/elements and a line in js/tools.js or js/visual-tools.js.
    public static IReadOnlyList<ToolElement> All { get; } =
    [
        new("checklist", "Checklist", "The checklist", Needs.Answers | Needs.Scores),
        new("self-assessment", "Self-assessment", "The questions", Needs.Answers | Needs.Scores | Needs.Bands),
        new("meeting-planner", "Planner", "What to do, and when", Needs.Days),
        new("series-planner", "Planner", "Your series of meetings", Needs.Nothing),
        new("session-planner", "Planner", "The running order", Needs.Minutes),
        new("service-map", "Map", "Who is there, and who is missing", Needs.Closeness) { Script = "visual-tools" },
        new("question-cards", "Cards", "The questions", Needs.Items) { Script = "visual-tools" },
        new("challenge-finder", "Finder", "The signs", Needs.Causes | Needs.Try) { Script = "visual-tools" },
        new("life-cycle-review", "Review", "The review", Needs.Try) { Script = "visual-tools" },
        new("principles-reflection", "Reflection", "The principles", Needs.Answers | Needs.Scores) { Script = "visual-tools" },
        new("scaling-tracker", "Tracker", "Your scales", Needs.Nothing) { Script = "visual-tools" },
        new("anonymity-check", "Check", "Look for what gives someone away", Needs.Items) { Script = "case-writing" },
        CaseWriter,
    ];

    /// <summary>The entry module that the page brings; it keeps what is typed only where that is harmless.</summary>
    public string Script { get; init; } = "tools";

    public static string Expects => "one of " + string.Join(", ", All.Select(element => element.Name));

    public static bool TryParse(string text, [MaybeNullWhen(false)] out ToolElement value) =>
        (value = All.FirstOrDefault(element => element.Name == text)) is not null;

    public override string ToString() => Name;
}

/// <summary>What an element cannot do without. Whatever an item needs, there must be items.</summary>
[Flags]
public enum Needs
{
    Nothing = 0,
    Items = 1,
    Answers = 2,
    Scores = 4,
    Bands = 8,
    Days = 16,
    Minutes = 32,
    Closeness = 64,
    Causes = 128,
    Try = 256,
}
