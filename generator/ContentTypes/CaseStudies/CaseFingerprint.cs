using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CopToolkit.Core;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>
/// The fingerprint of a case's text: four characters for the lines at its top and four for each section, so that consent belongs to the
/// text that was read, and a change says where it is. themes/base/js/lib/case-fingerprint.js makes the same.
/// </summary>
public static partial class CaseFingerprint
{
    /// <summary>How long one is: eight groups of four, with a hyphen between.</summary>
    public const int Length = 39;

    public const string InShort = "the case in short";
    private const int GroupLength = 4;

    public static string Of(CaseStudy one) => Of(
        [one.Title, one.Summary, one.Focus, one.Community, one.PresentedBy],
        CaseFields.Sections.Select(field => one.Sections.FirstOrDefault(section => section.Id == field.Id)?.Text ?? ""));

    /// <summary>The same from its texts: those at its top, and its sections in the order of the form.</summary>
    public static string Of(IEnumerable<string> top, IEnumerable<string> sections) =>
        string.Join('-', sections.Prepend(string.Join('\n', top)).Select(GroupOf));

    /// <summary>The parts of the case that are not as they were; all of them where the former fingerprint is none.</summary>
    public static IReadOnlyList<string> Changed(string former, string now)
    {
        string[] names = [InShort, .. CaseFields.Sections.Select(field => field.Title)];
        var (before, after) = (former.Split('-'), now.Split('-'));
        return before.Length != names.Length ? names : [.. names.Where((_, i) => before[i] != after[i])];
    }

    public static bool IsOne(string text) => Shape().IsMatch(text);

    /// <summary>
    /// Spaces, line breaks and the addresses of the site's own pages are no text, and a letter is the same however it is put together.
    /// </summary>
    private static string GroupOf(string text)
    {
        var words = OwnLink().Replace(HiddenCharacters.RemovedFrom(text), "${words}").Normalize(NormalizationForm.FormC);
        var plain = Space().Replace(words, " ").Trim(' ');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)))[..GroupLength];
    }

    [GeneratedRegex(
        @"\[(?<words>[^\[\]]*)\]\([^()\s:]*\.md(#[a-z0-9-]*)?\)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OwnLink();

    [GeneratedRegex("[ \\t\\r\\n\u00a0]+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    [GeneratedRegex("^([0-9a-f]{4}-){7}[0-9a-f]{4}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
