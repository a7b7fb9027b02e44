using System.Text.RegularExpressions;
using CopToolkit.ContentTypes.References;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>Authors and titles of the works that a case draws on: its section with the evidence may name them.</summary>
public static partial class CitedNames
{
    public static IReadOnlyList<string> Of(CaseStudy one, Site site)
    {
        var keys = one.Sources.Concat(one.Sections.SelectMany(section => KeysIn(section.Text))).ToHashSet(StringComparer.Ordinal);
        return [.. site.Of<Reference>().Where(work => keys.Contains(work.Slug)).SelectMany(work => Of(work.Metadata))];
    }

    /// <summary>The keys that a text cites.</summary>
    public static IEnumerable<string> KeysIn(string text) => Cited().Matches(text).Select(match => match.Groups["key"].Value);

    /// <summary>What a text that cites a work may name.</summary>
    public static IEnumerable<string> Of(Reference work) =>
    [
        .. work.Author.Concat(work.Editor).SelectMany(name => new[] { name.Family, name.Literal }).OfType<string>(),
        work.Title,
        .. new[] { work.ContainerTitle, work.Publisher }.OfType<string>(),
    ];

    [GeneratedRegex(@"(\[|; ?)@(?<key>[a-z0-9-]{1,80})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Cited();
}
