namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>One field of the 2013 form.</summary>
/// <param name="Number">Its number on the form.</param>
/// <param name="Id">Its permanent id, which is also its anchor on the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Help">What to write.</param>
/// <param name="Most">How many characters it may have; 0 for a list of choices.</param>
public sealed record CaseField(int Number, string Id, string Title, string Help, int Most)
{
    /// <summary>The line of Markdown that begins the section.</summary>
    public string Heading => $"## {Title} {{#{Id}}}";
}

/// <summary>The eleven fields of the 2013 form: the first four stand in the front matter, the others are sections of the body.</summary>
public static class CaseFields
{
    /// <summary>Long enough for a full account, short enough for two pages of paper.</summary>
    public const int MostOfSection = 6_000;

    public static IReadOnlyList<CaseField> FrontMatter { get; } =
    [
        new(1, "focus", "Focus", "Name the question that others can learn from, not the person. "
            + "If it fits only one person in your area, make it wider.", 300),
        new(2, "community", "Community of practice", "Say what kind of group it is and in what kind of place. "
            + "Leave out its name and the date of the meeting.", 160),
        new(3, "presented-by", "Person bringing the case", "Give the role only, "
            + "and a wider one if only one person locally has that job.", 120),
        new(4, "disciplines", "Disciplines represented", "Choose the kinds of work and experience in the room, "
            + "without names of people or services.", 0),
    ];

    public static IReadOnlyList<CaseField> Sections { get; } =
    [
        new(5, "presentation", "Presentation of the case", "Say what went before, how things were, what had been tried, "
            + "and what the group talked about. "
            + "Give only the details that others need in order to learn, and include what the person does well.", MostOfSection),
        new(6, "next-steps", "Next steps and practical actions", "Say who does what, by role. "
            + "Give a month at most, never a day.", MostOfSection),
        new(7, "what-happened-next", "What happened next", "Say in general words what the presenter reported back, "
            + "or that nothing is known yet.", MostOfSection),
        new(8, "learning", "Learning for improved practice", "Write about any worker and any person in this position. "
            + "Begin each line with a verb.", MostOfSection),
        new(9, "policy-issues", "Issues for local policy, commissioning or campaigning", "Describe the gap in the system and not the event "
            + "that showed it. Name no service.", MostOfSection),
        new(10, "research-evidence", "Research evidence from the knowledge broker", "Say what the research says and where to find it. "
            + "Cite published work only, and no news about this case.", MostOfSection),
        new(11, "evaluation", "Evaluation", "Sum up how useful it was, what was new and how it felt, "
            + "without saying who said it.", MostOfSection),
    ];

    public static IEnumerable<CaseField> All => FrontMatter.Concat(Sections);
}
