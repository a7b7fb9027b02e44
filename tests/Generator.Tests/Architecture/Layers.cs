namespace CopToolkit.Tests.Architecture;

/// <summary>
/// The rooms of the generator from the ground up, each with the rooms that it uses: these arrows and no others.
/// A room uses only rooms that stand above it in this list, so there is no way back up.
/// </summary>
public static class Layers
{
    private static readonly string[] Ground = ["Core", "FrontMatter", "Markdown", "Documents"];

    private static readonly string[] Pages = [.. Ground, "Components"];

    private static readonly string[] PagesWithWorks = [.. Pages, "ContentTypes/References"];

    private static readonly string[] PagesWithWords = [.. PagesWithWorks, "ContentTypes/GlossaryTerms"];

    public static IReadOnlyList<(string Room, string[] Uses)> All { get; } =
    [
        ("Core", []),
        ("Anonymity", ["Core"]),
        ("Pictures", []),
        ("FrontMatter", ["Core"]),
        ("Markdown", ["Core"]),
        ("Documents", ["Core", "FrontMatter", "Markdown"]),
        ("Teaching", ["Core", "FrontMatter", "Documents"]),
        ("Components/Figures", ["Markdown"]),
        ("Components", [.. Ground, "Teaching", "Components/Figures"]),
        ("SitePages", ["Core", "FrontMatter", "Documents", "Components"]),

        ("ContentTypes/References", Pages),
        ("ContentTypes/GlossaryTerms", Pages),
        ("ContentTypes/Editions", Pages),
        ("ContentTypes/PlainPages", PagesWithWords),
        ("ContentTypes/ToolkitPages", [.. PagesWithWords, "Teaching"]),
        ("ContentTypes/Tools/Model", ["Core", "FrontMatter", "Documents"]),
        ("ContentTypes/Templates/Model", Ground),
        ("ContentTypes/Templates/Files", ["Core", "Documents", "ContentTypes/Templates/Model"]),
        ("ContentTypes/Templates",
            [.. PagesWithWorks, "ContentTypes/Templates/Model", "ContentTypes/Templates/Files", "ContentTypes/Tools/Model"]),
        ("ContentTypes/CaseStudies", [.. PagesWithWords, "Anonymity", "ContentTypes/Templates/Model", "ContentTypes/Tools/Model"]),
        ("ContentTypes/Tools",
        [
            .. PagesWithWords, "Components/Figures", "ContentTypes/CaseStudies", "ContentTypes/Templates",
            "ContentTypes/Templates/Model", "ContentTypes/Tools/Model",
        ]),
        ("ContentTypes",
        [
            "Documents", "ContentTypes/CaseStudies", "ContentTypes/Editions", "ContentTypes/GlossaryTerms", "ContentTypes/PlainPages",
            "ContentTypes/References", "ContentTypes/Templates", "ContentTypes/ToolkitPages", "ContentTypes/Tools",
        ]),

        ("Courses",
            ["Core", "FrontMatter", "Documents", "Teaching", "Components", "ContentTypes/PlainPages", "ContentTypes/ToolkitPages"]),
        ("Courses/Book", [.. PagesWithWords, "Teaching", "ContentTypes/CaseStudies"]),
        ("Courses/Packs",
        [
            "Core", "FrontMatter", "Documents", "Teaching", "Components", "ContentTypes/ToolkitPages", "Courses", "Courses/Book",
        ]),
        ("Search", [.. Ground, "ContentTypes/CaseStudies"]),
        ("Offline", ["Core", "FrontMatter", "Documents", "Search"]),
        ("Import",
        [
            "Core", "Anonymity", "FrontMatter", "Documents", "ContentTypes/CaseStudies", "ContentTypes/Templates",
            "ContentTypes/Templates/Model",
        ]),

        ("Mending", ["Core"]),

        ("Checks", [.. Ground, "Pictures", "ContentTypes/Tools", "Search"]),
        ("Steps", [.. Pages, "Anonymity", "Pictures", "SitePages", "Courses", "Courses/Packs", "Search", "Offline", "Checks"]),
        ("Build", ["Core", "Documents", "ContentTypes", "Search", "Offline", "Checks", "Steps"]),
        ("Preview", ["Core", "Documents", "Steps", "Build"]),
        ("Commands",
        [
            "Core", "Pictures", "FrontMatter", "Documents", "ContentTypes", "ContentTypes/CaseStudies",
            "Search", "Import", "Mending", "Checks", "Build", "Preview",
        ]),
    ];
}
