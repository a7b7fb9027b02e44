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
    /// <summary>Generated expressions cost nothing at the start; ones without backtracking cannot be generated, and took a tenth of a
    /// small build.</summary>
    private const int MostMilliseconds = 1_000;

    public static byte[] From(string entry, IReadOnlyDictionary<string, byte[]> files, Findings findings)
    {
        var joining = new Joining(files, findings);
        joining.Add(entry);
        return Encoding.UTF8.GetBytes(joining.Script());
    }

    /// <summary>One script that is being joined.</summary>
    private sealed class Joining(IReadOnlyDictionary<string, byte[]> files, Findings findings)
    {
        private readonly StringBuilder _joined = new("(() => {\n\"use strict\";\n");
        private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
        private readonly List<string> _open = [];
        private readonly HashSet<string> _done = new(StringComparer.Ordinal);

        public string Script() => _joined.Append("})();\n").ToString();

        public void Add(string name)
        {
            if (_done.Contains(name)) return;
            if (_open.Contains(name)) Refuse(name, 1, "the modules import each other in a circle; move what they share into a third");
            else if (!files.TryGetValue(name, out var bytes)) Refuse(name, 1, "the module is missing; add it, or remove its import");
            else
            {
                _open.Add(name);
                AddLines(name, Encoding.UTF8.GetString(bytes).Split('\n'));
                _open.Remove(name);
            }

            _done.Add(name);
        }

        private void AddLines(string name, string[] lines)
        {
            var inComment = false;
            for (var i = 0; i < lines.Length; i++)
            {
                var trimmed = lines[i].Trim();
                if (inComment || IsComment(trimmed)) inComment = !trimmed.EndsWith("*/", StringComparison.Ordinal);
                else if (trimmed.Length > 0 && !trimmed.StartsWith("//", StringComparison.Ordinal)) AddLine(name, lines[i], i + 1);
            }
        }

        private void AddLine(string name, string line, int number)
        {
            if (Import().Match(line) is { Success: true } import && !line.Contains(" as ", StringComparison.Ordinal))
            {
                Add(Resolved(name, import.Groups["file"].Value));
                return;
            }

            if (Unsupported().IsMatch(line)) Refuse(name, number, NotJoined);
            if (Declaration().Match(line) is { Success: true } declaration) Own(declaration.Groups["name"].Value, name, number);
            _joined.Append(Export().Replace(line, "").TrimEnd()).Append('\n');
        }

        private void Own(string declared, string name, int line)
        {
            if (_owners.TryAdd(declared, name)) return;
            Refuse(name, line, $"the top-level name {declared} is also in {_owners[declared]}; "
                + "joined scripts share their names, so rename one");
        }

        /// <summary>A block of comment begins here and leaves no code on its line.</summary>
        private static bool IsComment(string line) =>
            line.StartsWith("/*", StringComparison.Ordinal)
            && line.IndexOf("*/", StringComparison.Ordinal) is var end && (end < 0 || end == line.Length - 2);

        private void Refuse(string name, int line, string message) => findings.Add("themes/" + name, line, message);
    }

    private const string NotJoined = "only import { name } from \"./file.js\" on one line, "
        + "and export before function, class or const, can be joined; rewrite the line";

    private static string Resolved(string from, string target) => new Uri(new Uri("file:///" + from), target).AbsolutePath.TrimStart('/');

    [GeneratedRegex("""^import (\{[^}]*\} from )?"(?<file>\.{1,2}/[^"]+\.js)";$""", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Import();

    [GeneratedRegex(@"^import\b|\bimport\s*\(|^export\s+(default|\*|\{)|\bimport\.meta\b", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Unsupported();

    private const string DeclarationPattern = @"^(export )?(async )?(function\*?|class|const|let|var) (?<name>[A-Za-z_$][\w$]*)";

    [GeneratedRegex(DeclarationPattern, RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^export ", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Export();
}
