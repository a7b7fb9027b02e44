namespace CopToolkit.Anonymity;

/// <summary>How serious a finding is: it must go, a human decides, or someone has to say what a name is.</summary>
public enum AnonymityLevel
{
    Block,
    Confirm,
    Choose,
}

/// <summary>One field or section of a case as it is checked.</summary>
/// <param name="Name">The permanent name of the field or section; it is part of every finding's id.</param>
/// <param name="Line">The line of its file on which the text begins.</param>
/// <param name="Text">The text as it was written, markup and all.</param>
/// <param name="IsEvidence">Whether it is the section with the research evidence, where publications are named.</param>
public sealed record CaseText(string Name, int Line, string Text, bool IsEvidence = false);

/// <summary>What is known about a case before it is read.</summary>
/// <param name="MadeUp">The names that its author chose as made up.</param>
/// <param name="Public">The names that its author chose as public: an organisation, a law, a method, a large city.</param>
/// <param name="Cited">Authors and titles of the works that it draws on; they may stand in the section with the evidence.</param>
public sealed record AnonymityContext(IReadOnlyList<string> MadeUp, IReadOnlyList<string> Public, IReadOnlyList<string> Cited)
{
    public static AnonymityContext Empty { get; } = new([], [], []);
}

/// <summary>What the check says of a case.</summary>
/// <param name="Findings">All findings, in the order of the text.</param>
/// <param name="UnusedNames">Choices of the author about names that the text does not have.</param>
public sealed record AnonymityReport(IReadOnlyList<AnonymityFinding> Findings, IReadOnlyList<string> UnusedNames);

/// <summary>Something in a case that could identify someone. It never carries the words themselves.</summary>
/// <param name="Id">Stays the same as long as the words and their section do, wherever they move in it.</param>
/// <param name="Kind">The id of its kind in the rule set.</param>
/// <param name="Level">What has to happen.</param>
/// <param name="Name">What it looks like: "a phone number".</param>
/// <param name="Advice">What to write instead.</param>
/// <param name="Part">The name of the field or section.</param>
/// <param name="Line">The line in the file.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Start">Where it begins in the text of its part.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="Masked">Its shape without its content: "Xxxx Xxxxx", "00000 000000".</param>
/// <param name="Details">For a combination: the kinds of detail that come together.</param>
/// <param name="Times">How often the name stands in the case.</param>
/// <param name="WordsId">Is the same for the same words in every section and every case.</param>
public sealed record AnonymityFinding(
    string Id,
    string Kind,
    AnonymityLevel Level,
    string Name,
    string Advice,
    string Part,
    int Line,
    int Column,
    int Start,
    int End,
    string Masked,
    IReadOnlyList<string> Details,
    int Times,
    string WordsId);
