using System.Diagnostics.CodeAnalysis;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.Tools;

/// <summary>
/// One way to show and use a tool. Its page component makes the complete form for paper; the module themes/base/js/elements/NAME.js brings it to life.
/// </summary>
/// <param name="Name">What front matter calls it.</param>
/// <param name="Label">What readers see on the list of tools.</param>
/// <param name="Heading">The heading above the form.</param>
/// <param name="Form">The component that makes the form; it takes the parameters of <see cref="ToolForm"/>.</param>
/// <param name="Needs">What every item must have besides its text.</param>
public sealed record ToolElement(string Name, string Label, string Heading, Type Form, Needs Needs) : IFieldValue<ToolElement>
{
    // A new element: one line here, a component beside ItemForm.razor, a module in js/elements and a line in js/tools.js.
    private static readonly ToolElement[] All =
    [
        new("checklist", "Checklist", "The checklist", typeof(ItemForm), Needs.Answers | Needs.Scores),
        new("self-assessment", "Self-assessment", "The questions", typeof(ItemForm), Needs.Answers | Needs.Scores | Needs.Bands),
        new("meeting-planner", "Planner", "What to do, and when", typeof(ItemForm), Needs.Days),
        new("series-planner", "Planner", "Your series of meetings", typeof(ItemForm), Needs.Nothing),
        new("session-planner", "Planner", "The running order", typeof(ItemForm), Needs.Minutes),
        new("service-map", "Map", "The map", typeof(ItemForm), Needs.Closeness),
        new("question-cards", "Cards", "The questions", typeof(ItemForm), Needs.Items),
        new("challenge-finder", "Finder", "The signs", typeof(ItemForm), Needs.Causes | Needs.Try),
        new("life-cycle-review", "Review", "The review", typeof(ItemForm), Needs.Try),
        new("principles-reflection", "Reflection", "The principles", typeof(ItemForm), Needs.Items),
        new("scaling-tracker", "Tracker", "The scale", typeof(ItemForm), Needs.Nothing),
    ];

    public static string Expects => "one of " + string.Join(", ", All.Select(element => element.Name));

    public static bool TryParse(string text, [MaybeNullWhen(false)] out ToolElement value) => (value = Array.Find(All, element => element.Name == text)) is not null;

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
