using System.Globalization;
using System.Text.RegularExpressions;
using CopToolkit.ContentTypes.CaseStudies;

namespace CopToolkit.Tests.CaseStudies;

/// <summary>Cases made for tests: right in every field, and as many as a test needs.</summary>
internal static partial class MadeCases
{
    private static readonly string[] Themes = ["joint-working", "homelessness", "mental-health", "offending", "families", "trauma"];
    private static readonly string[] Disciplines = ["homelessness", "probation", "police", "advice", "research", "housing", "prison"];
    private static readonly string[] Settings = ["several-services", "street", "hostel", "home", "hospital"];
    private static readonly string[] Outcomes = ["better", "partly-better", "no-change", "not-known"];

    public static readonly string One = Text(0, "A case", ["joint-working"], ["homelessness", "probation"], "several-services", "better");

    /// <summary>So many cases, spread unevenly over the values by a fixed sequence.</summary>
    public static IEnumerable<(string Path, string Text)> Many(int cases, int seed = 7)
    {
        for (var i = 0; i < cases; i++)
        {
            seed = Next(seed);
            var theme = Skewed(seed, Themes);
            seed = Next(seed);
            var discipline = Skewed(seed, Disciplines);
            seed = Next(seed);
            string[] themes = seed % 3 == 0 && theme != Themes[0] ? [Themes[0], theme] : [theme];
            string[] disciplines = discipline == Disciplines[0] || seed % 5 == 0 ? [discipline] : [Disciplines[0], discipline];
            seed = Next(seed);
            var path = string.Create(CultureInfo.InvariantCulture, $"case-studies/case-{i:00}.md");
            var title = string.Create(CultureInfo.InvariantCulture, $"Case number {i}");
            yield return (path, Text(i, title, themes, disciplines, Skewed(seed, Settings), Skewed(Next(seed), Outcomes)));
        }
    }

    public static string Text(
        int number,
        string title,
        IReadOnlyList<string> themes,
        IReadOnlyList<string> disciplines,
        string setting,
        string outcome) => Stamped(FrontMatter(title, themes, disciplines, setting, outcome) + Sections(number));

    /// <summary>The case with the fingerprint of its text wherever someone has read, tried or signed it.</summary>
    public static string Stamped(string text) => Print().Replace(text, $"text: {PrintOf(text)}");

    /// <summary>The fingerprint of a case as its file has it.</summary>
    public static string PrintOf(string text)
    {
        string[] fields = ["title", "summary", "focus", "community", "presented-by"];
        var sections = text.Split("\n## ")[1..].Select(section => section[(section.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        return CaseFingerprint.Of(fields.Select(field => Value(text, field)), sections);
    }

    private static string Value(string text, string field)
    {
        var at = text.IndexOf($"\n{field}: ", StringComparison.Ordinal);
        if (at < 0) return "";
        var start = at + field.Length + 3;
        var value = text[start..text.IndexOf('\n', start)];
        return value.StartsWith('"') ? System.Text.Json.JsonSerializer.Deserialize<string>(value)! : value;
    }

    [GeneratedRegex("text: ([0-9a-f]{4}(-[0-9a-f]{4}){7}|none)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Print();

    private static string FrontMatter(
        string title,
        IReadOnlyList<string> themes,
        IReadOnlyList<string> disciplines,
        string setting,
        string outcome) => $$"""
        ---
        title: {{title}}
        summary: What others learn from this case, in sixty or more characters of text.
        focus: How can services work together when a person moves between them?
        community: A community of practice in one part of the country
        presented-by: A housing support worker
        disciplines: [{{string.Join(", ", disciplines)}}]
        themes: [{{string.Join(", ", themes)}}]
        setting: {{setting}}
        area: town
        stage: under-way
        outcome: {{outcome}}
        content-notes: []
        outcomes: [Say what a case is about, Tell one case from another]
        questions: ["What helped in this case?", "What would you have done?"]
        sources: []
        published: 2026-06-01
        reviewed: 2026-07-01
        protection:
          permission: agreed
          permission-given: The worker asked with the permission form, and the person agreed in writing.
          read-final-text: declined
          names-changed: none
          places-generalised: yes
          dates-generalised: yes
          rare-details-removed: none
          changes: [The town is not named.]
          intruder-check: {by: A colleague from another team, date: 2026-05-10, result: nobody-found, text: none}
          sign-off: {by: The information governance lead, date: 2026-05-21, text: none}
          review-by: 2028-05-21
        ---


        """;

    private static string Sections(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        ## Presentation of the case {#presentation}

        A man had moved many times, and each move ended the support.

        ## Next steps and practical actions {#next-steps}

        The support worker asks each service for one named contact.

        ## What happened next {#what-happened-next}

        Some months later he was still in touch with one of them.

        ## Learning for improved practice {#learning}

        Learned in case {{number}}.

        ## Issues for local policy, commissioning or campaigning {#policy-issues}

        - No service is responsible between two addresses.

        ## Research evidence from the knowledge broker {#research-evidence}

        Nobody brought research.

        ## Evaluation {#evaluation}

        Members found it useful.

        """);

    private static int Next(int seed) => (int)(((long)seed * 48_271) % 2_147_483_647);

    /// <summary>Early values come often and late ones rarely.</summary>
    private static string Skewed(int seed, string[] values) => values[(int)(values.Length * Math.Pow(seed % 1000 / 1000.0, 2))];
}
