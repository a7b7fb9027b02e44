using System.Text;
using System.Text.RegularExpressions;
using CopToolkit.Core;

namespace CopToolkit.Steps;

/// <summary>
/// Joins an entry module and everything that it imports into one classic script, so that pages also work opened from a disk.
/// It reads a small, checked part of the module syntax: static relative imports of names, and exports of declarations.
/// </summary>
public static partial class JoinScripts
{
    /// <summary>Generated expressions cost nothing at the start; ones without backtracking cannot be generated, and took a tenth of a small build.</summary>
    private const int MostMilliseconds = 1_000;

    public static byte[] From(string entry, IReadOnlyDictionary<string, byte[]> files, Findings findings)
    {
        var (joined, owners, open, done) = (new StringBuilder("(() => {\n\"use strict\";\n"), new Dictionary<string, string>(StringComparer.Ordinal), new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        Add(entry);
        return Encoding.UTF8.GetBytes(joined.Append("})();\n").ToString());

        void Add(string name)
        {
            if (done.Contains(name)) return;
            if (open.Contains(name)) findings.Add("themes/" + name, 1, "the modules import each other in a circle; move what they share into a third");
            else if (!files.TryGetValue(name, out var bytes)) findings.Add("themes/" + name, 1, "the module is missing; add it, or remove its import");
            else
            {
                open.Add(name);
                AddLines(name, Encoding.UTF8.GetString(bytes).Split('\n'));
                open.Remove(name);
            }

            done.Add(name);
        }

        void AddLines(string name, string[] lines)
        {
            var inComment = false;
            for (var i = 0; i < lines.Length; i++)
            {
                var line = lines[i];
                var trimmed = line.Trim();
                if (inComment || (trimmed.StartsWith("/*", StringComparison.Ordinal) && trimmed.IndexOf("*/", StringComparison.Ordinal) is var end && (end < 0 || end == trimmed.Length - 2)))
                {
                    inComment = !trimmed.EndsWith("*/", StringComparison.Ordinal);
                    continue;
                }

                if (trimmed.Length == 0 || trimmed.StartsWith("//", StringComparison.Ordinal)) continue;
                if (Import().Match(line) is { Success: true } import && !line.Contains(" as ", StringComparison.Ordinal))
                {
                    Add(Resolved(name, import.Groups["file"].Value));
                    continue;
                }

                if (Unsupported().IsMatch(line))
                    findings.Add("themes/" + name, i + 1, "only import { name } from \"./file.js\" on one line, and export before function, class or const, can be joined; rewrite the line");
                if (Declaration().Match(line) is { Success: true } declaration) Own(declaration.Groups["name"].Value, name, i + 1);
                joined.Append(Export().Replace(line, "").TrimEnd()).Append('\n');
            }
        }

        void Own(string declared, string name, int line)
        {
            if (!owners.TryAdd(declared, name)) findings.Add("themes/" + name, line, $"the top-level name {declared} is also in {owners[declared]}; joined scripts share their names, so rename one");
        }
    }

    private static string Resolved(string from, string target) => new Uri(new Uri("file:///" + from), target).AbsolutePath.TrimStart('/');

    [GeneratedRegex("""^import (\{[^}]*\} from )?"(?<file>\.{1,2}/[^"]+\.js)";$""", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Import();

    [GeneratedRegex(@"^import\b|\bimport\s*\(|^export\s+(default|\*|\{)|\bimport\.meta\b", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Unsupported();

    [GeneratedRegex(@"^(export )?(async )?(function\*?|class|const|let|var) (?<name>[A-Za-z_$][\w$]*)", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^export ", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Export();
}
