namespace CopToolkit.Anonymity;

/// <summary>How serious a finding is: it must go, a human decides, or it is only worth knowing.</summary>
public enum AnonymityLevel
{
    Block,
    Confirm,
    Note,
}

/// <summary>One field or section of a case as it is checked.</summary>
/// <param name="Name">The permanent name of the field or section; it is part of every finding's id.</param>
/// <param name="Line">The line of its file on which the text begins.</param>
/// <param name="Text">The text as it was written, markup and all.</param>
/// <param name="IsEvidence">Whether it is the section with the research evidence, where publications are named.</param>
public sealed record CaseText(string Name, int Line, string Text, bool IsEvidence = false);

/// <summary>What is known about a case before it is read.</summary>
/// <param name="Pseudonyms">The made-up names that its front matter declares.</param>
/// <param name="Allowed">Names that identify nobody, such as the community's own and those of the disciplines.</param>
public sealed record AnonymityContext(IReadOnlyList<string> Pseudonyms, IReadOnlyList<string> Allowed)
{
    public static AnonymityContext Empty { get; } = new([], []);
}

/// <summary>Something in a case that could identify somebody. It never carries the words themselves.</summary>
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
    IReadOnlyList<string> Details);
