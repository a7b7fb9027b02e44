using System.Text.RegularExpressions;
using CopToolkit.Anonymity;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.CaseStudies;

/// <summary>
/// The anonymity check in the build: it reads every text, prints nothing that it finds, and a person may answer for what is
/// doubtful.
/// </summary>
public sealed partial class CaseGateTests
{
    private const string Phone = "07700 900123";
    private const string Name = "Peter Ashworth";

    private static readonly (string Old, string With)[] Places =
    [
        ("title: A case", "title: A case of @"),
        ("summary: What others learn from this case,", "summary: What others learn from @,"),
        ("focus: How can services work together", "focus: How can @ work together"),
        ("community: A community of practice", "community: The community of @"),
        ("presented-by: A housing support worker", "presented-by: The worker @"),
        ("outcomes: [Say what a case is about, ", "outcomes: [Say what @ is about, "),
        ("questions: [\"What helped in this case?\", ", "questions: [\"What helped @ here?\", "),
        ("permission-given: The worker asked", "permission-given: The worker @ asked"),
        ("changes: [The town is not named.]", "changes: [The town of @ is not named.]"),
        ("{by: A colleague from another team,", "{by: Our colleague @ from another team,"),
        ("{by: The information governance lead,", "{by: The lead @ of the office,"),
        ("A man had moved", "A man called @ had moved"),
        ("The support worker asks", "The worker @ asks"),
        ("Some months later he", "Some months later @"),
        ("Learned in case", "Learned from @ in case"),
        ("No service is responsible", "The service of @ is not responsible"),
        ("Nobody brought research.", "Then @ brought research."),
        ("Members found it useful.", "Members and @ found it useful."),
    ];

    public static TheoryData<int> Texts => [.. Enumerable.Range(0, Places.Length)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Identifier_in_any_text_is_a_finding_that_does_not_tell_it(int place)
    {
        var (old, with) = Places[place];
        using var site = With(old, with.Replace("@", Phone, StringComparison.Ordinal));
        var finding = Assert.Single(site.Findings());
        Assert.Matches(
            @"^case-studies/a-case\.md:[0-9]+: column [0-9]+: a phone number \(00000 000000\) would give someone away; ",
            finding);
        Assert.DoesNotContain("07700", finding, StringComparison.Ordinal);
        var (line, column) = Place(finding);
        var lines = File.ReadAllLines(site.PathOf("case-studies/a-case.md"));
        Assert.StartsWith(Phone, lines[line - 1][(column - 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Doubtful_finding_stops_the_build_until_a_person_confirms_it_and_then_no_longer()
    {
        using var site = With("A man had moved", $"A man called {Name} had moved");
        var finding = Assert.Single(site.Findings());
        Assert.DoesNotContain("Ashworth", finding, StringComparison.Ordinal);
        var id = ConfirmId().Match(finding).Groups["id"].Value;
        Confirm(site, id, "A character of a novel that the group had read.");
        site.BuildWell();
        // The words may move within their section, and the confirmation holds.
        Stamp(site.Replace("case-studies/a-case.md", "A man called", "Years ago a man called")).BuildWell();
        Stamp(site.Replace("case-studies/a-case.md", Name, "someone"));
        Assert.Equal([$"case-studies/a-case.md:19: \"{id}\" confirms nothing that the anonymity check finds; remove it"], site.Findings());
    }

    [Fact]
    public void Identifier_cannot_be_confirmed()
    {
        using var site = With("A man had moved", $"A man on {Phone} had moved");
        var one = CaseReader.Read(File.ReadAllText(site.PathOf("case-studies/a-case.md")));
        var found = Assert.Single(CaseGate.Read(one.Texts, one.Sections, AnonymityContext.Empty).Findings);
        Confirm(site, found.Id, "The number of a television play.");
        Assert.Equal(
            [
                $"\"{found.Id}\" cannot be confirmed; what it stands for must go, or needs a choice under \"names\"",
                "column 10: a phone number (00000 000000) would give someone away; take it out: \"he rang the team\" is enough",
            ],
            site.Findings().Select(finding => finding[(finding.IndexOf(": ", StringComparison.Ordinal) + 2)..]));
    }

    [Fact]
    public void Confirmation_counts_once()
    {
        using var site = With("A man had moved", $"A man called {Name} had moved");
        var id = ConfirmId().Match(Assert.Single(site.Findings())).Groups["id"].Value;
        var twice = $"confirmed:\n  - {{id: {id}, reason: A character of a novel.}}\n  - {{id: {id}, reason: The same once more.}}\n";
        site.Replace("case-studies/a-case.md", "protection:", twice + "protection:");
        Assert.Equal([$"case-studies/a-case.md:21: \"{id}\" is confirmed twice; keep one"], site.Findings());
    }

    [Fact]
    public void Reason_of_a_confirmation_may_not_hold_an_identifier_itself()
    {
        using var site = With("A man had moved", $"A man called {Name} had moved");
        var id = ConfirmId().Match(Assert.Single(site.Findings())).Groups["id"].Value;
        Confirm(site, id, $"He agreed on the phone {Phone}.");
        Assert.Contains("a phone number", Assert.Single(site.Findings()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ring &#48;7700 900123 now.")]
    [InlineData("Ring &#x30;&#x37;&#x37;&#x30;&#x30;&#x20;900123 now.")]
    [InlineData("Ring 07700\\-900123 now.")]
    [InlineData("Ring 077**00** 9**001**23 now.")]
    [InlineData("Ring `07700` `900123` now.")]
    [InlineData("Ring ０７７００ ９００１２３ now.")]
    [InlineData("Ring 07700\n900123 now.")]
    [InlineData("Ring [his number](tel:07700900123) now.")]
    [InlineData("Ring [his number][a] now.\n\n[a]: tel:07700900123")]
    [InlineData("See [about this site](../pages/about.md \"07700 900123\") now.")]
    [InlineData("``` 07700900123\ntext\n```")]
    [InlineData("### On 07700 900123 {#on-the-phone}\n\nText.")]
    public void Markdown_is_no_disguise(string text)
    {
        using var site = With("A man had moved", text + "\n\nA man had moved");
        var finding = Assert.Single(site.Findings());
        Assert.Contains("a phone number", finding, StringComparison.Ordinal);
    }

    /// <summary>They are refused before the gate, so that no text with one is published; without them the gate sees the number.</summary>
    [Theory]
    [InlineData("Ring 077\u200b00 900\u200b123 now.")]
    [InlineData("Ring 077\u00ad00 900123 now.")]
    public void Hidden_characters_are_no_disguise(string text)
    {
        using var site = With("A man had moved", text + "\n\nA man had moved");
        Assert.Contains("there is an invisible", Assert.Single(site.Findings()), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_is_published_only_when_somebody_has_said_what_it_is()
    {
        using var site = With("A man had moved", "Oluwadamilola had moved, and so had Oluwadamilola's things");
        var finding = Assert.Single(site.Findings());
        Assert.Contains("nobody has said what this name is (Xxxxxxxxxxxxx, 2 times)", finding, StringComparison.Ordinal);
        site.Replace("case-studies/a-case.md", "protection:", "names:\n  made-up: [Oluwadamilola]\nprotection:")
            .Replace("case-studies/a-case.md", "names-changed: none", "names-changed: yes");
        site.BuildWell();
    }

    [Fact]
    public void Whole_name_stays_a_finding_whatever_is_chosen_for_it()
    {
        foreach (var choice in new[] { "made-up: [Sam Whitlock]", "made-up: [Sam, Whitlock]", "public: [Sam Whitlock]" })
        {
            using var site = With("A man had moved", "Sam Whitlock had moved");
            site.Replace("case-studies/a-case.md", "protection:", $"names:\n  {choice}\nprotection:")
                .Replace("case-studies/a-case.md", "names-changed: none", "names-changed: yes");
            Assert.Contains(site.Findings(), finding => finding.Contains("a full name", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("made-up: [Tamsin]", "made-up name 1 is not in the text")]
    [InlineData("public: [Anti-Gravity Act]", "public name 1 is not in the text")]
    [InlineData("made-up: [Tamsin Reed]", "made-up name 1 has a surname")]
    [InlineData("made-up: [Oldham]", "made-up name 1 is a place")]
    [InlineData("public: [Agnieszka]", "public name 1 looks like a person's")]
    [InlineData("made-up: [Tamsin]\n  public: [Tamsin]", "both made up and public")]
    public void Choice_that_is_about_nothing_or_is_a_way_round_is_a_finding(string choice, string problem)
    {
        using var site = With("names-changed: none", "names-changed: yes");
        site.Replace("case-studies/a-case.md", "protection:", $"names:\n  {choice}\nprotection:");
        Assert.Contains(site.Findings(), finding => finding.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Name_of_the_file_is_read_too_because_it_becomes_the_address()
    {
        using var site = TestSite.Minimal().Put("case-studies/agnieszka-in-little-haywood.md", MadeCases.One);
        Assert.Contains(site.Findings(), finding => finding.Contains("nobody has said what this name is", StringComparison.Ordinal));
    }

    [Fact]
    public void Remark_in_the_front_matter_is_read_too()
    {
        using var site = With("protection:", "# ask Agnieszka Kowalczyk again\nprotection:");
        Assert.Contains("a full name", Assert.Single(site.Findings()), StringComparison.Ordinal);
    }

    [Fact]
    public void Former_field_says_what_has_taken_its_place()
    {
        using var site = With("protection:", "pseudonyms: [Sam]\nprotection:");
        Assert.Contains("pseudonyms has become \"names\"", Assert.Single(site.Findings()), StringComparison.Ordinal);
    }

    private static TestSite With(string old, string with)
    {
        Assert.Contains(old, MadeCases.One, StringComparison.Ordinal);
        var text = MadeCases.Stamped(MadeCases.One.Replace(old, with, StringComparison.Ordinal));
        return TestSite.Minimal().Put("case-studies/a-case.md", text);
    }

    private static TestSite Stamp(TestSite site) =>
        site.Put("case-studies/a-case.md", MadeCases.Stamped(File.ReadAllText(site.PathOf("case-studies/a-case.md"))));

    private static void Confirm(TestSite site, string id, string reason) =>
        site.Replace("case-studies/a-case.md", "protection:", $"confirmed: [{{id: {id}, reason: {reason}}}]\nprotection:");

    private static (int Line, int Column) Place(string finding)
    {
        var match = PlaceOf().Match(finding);
        return (Number("line"), Number("column"));

        int Number(string group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@":(?<line>[0-9]+): column (?<column>[0-9]+):", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PlaceOf();

    [GeneratedRegex(@"\{id: (?<id>[a-z0-9-]+),", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ConfirmId();
}
