using System.Text;
using System.Text.RegularExpressions;
using CopToolkit.Core;

namespace CopToolkit.Steps;

/// <summary>Joins an entry style sheet and the files that it imports into one, without comments.</summary>
public static partial class JoinStyles
{
    /// <summary>Generated expressions cost nothing at the start; ones without backtracking cannot be generated, and took a tenth of a
    /// small build.</summary>
    private const int MostMilliseconds = 1_000;

    public static byte[] From(string entry, IReadOnlyDictionary<string, byte[]> files, Findings findings)
    {
        var css = Comments().Replace(Inlined(entry, [], files, findings), "");
        foreach (var target in Urls().Matches(css).Select(match => match.Groups["target"].Value))
        {
            if (!files.ContainsKey(Resolved(entry, target)))
                findings.Add("themes/" + entry, 1, $"url({target}) is no file of the theme; add it, or correct the path");
        }

        return Encoding.UTF8.GetBytes(LineStarts().Replace(css, "\n").TrimStart());
    }

    private static string Inlined(string name, string[] open, IReadOnlyDictionary<string, byte[]> files, Findings findings)
    {
        if (open.Contains(name))
            findings.Add("themes/" + name, 1, "the style sheets import each other in a circle; move what they share into a third");
        else if (!files.TryGetValue(name, out var bytes))
            findings.Add("themes/" + name, 1, "the style sheet is missing; add it, or remove its import");
        else
        {
            return Imports().Replace(Encoding.UTF8.GetString(bytes), import =>
            {
                var imported = Resolved(name, import.Groups["file"].Value);
                return Wrapped(import.Groups["layer"].Value, Inlined(imported, [.. open, name], files, findings));
            });
        }

        return "";
    }

    private static string Wrapped(string layer, string css) => layer.Length == 0 ? css : $"@layer {layer} {{\n{css}\n}}\n";

    private static string Resolved(string from, string target) => new Uri(new Uri("file:///" + from), target).AbsolutePath.TrimStart('/');

    [GeneratedRegex("""@import\s+"(?<file>\./[^"]+)"(?:\s+layer\((?<layer>[a-z]+)\))?;""", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Imports();

    [GeneratedRegex("""url\("?(?<target>[^)"]+)"?\)""", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Urls();

    [GeneratedRegex(@"/\*[^*]*\*+([^/*][^*]*\*+)*/", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex LineStarts();
}
