using System.Text.RegularExpressions;
using CopToolkit.Checks;
using CopToolkit.Core;

namespace CopToolkit.Commands;

/// <summary>Where the content leads to a case or names it, when its notice moves to a neutral address.</summary>
/// <param name="content">The folder of the content.</param>
/// <param name="slug">The name of the case.</param>
/// <param name="former">Former addresses of the case, below the root of the site.</param>
public sealed class CaseMentions(string content, string slug, IReadOnlyList<string> former)
{
    private const string NoWord = @"(?<![\w-])";
    private const string Anchor = @"(#[\w-]*)?";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Every address that the case has had.</summary>
    public IReadOnlyList<string> Addresses { get; } = [$"{ContentFolders.CaseStudies}/{slug}/", .. former];

    /// <summary>
    /// Lets every link lead to the notice as a whole, so that the site can be published at once. Gives the places, each as "file:line".
    /// </summary>
    public IReadOnlyList<string> LeadTo(string notice)
    {
        var places = new List<string>();
        foreach (var (path, name) in Files().Where(file => file.Name != $"{ContentFolders.CaseStudies}/{slug}.md"))
        {
            var lines = File.ReadAllText(path).Split('\n');
            var isBeside = name.StartsWith(ContentFolders.CaseStudies + "/", StringComparison.Ordinal);
            var led = lines.Select(line => Led(line, notice, isBeside)).ToArray();
            places.AddRange(lines.Index().Where(line => line.Item != led[line.Index]).Select(line => $"{name}:{line.Index + 1}"));
            if (!lines.SequenceEqual(led)) WholeFile.Write(path, string.Join('\n', led));
        }

        return places;
    }

    /// <summary>Files and lines that still hold a name of the case or its title: only a person can change them.</summary>
    public IReadOnlyList<string> Naming(string? title)
    {
        var names = Addresses.Select(address => address.TrimEnd('/').Split('/')[^1]).Append(title ?? slug).ToList();
        var lines = Files().SelectMany(file => File.ReadLines(file.Path).Index().Where(line => Names(line.Item))
            .Select(line => $"{file.Name}:{line.Index + 1}"));
        return [.. FolderFiles.Below(content).Select(NameOf).Where(Names).Order(StringComparer.Ordinal), .. lines];

        bool Names(string text) => names.Exists(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Takes the addresses of the case out of the list of all that were ever published.</summary>
    public void ForgetAddresses(string notice)
    {
        var path = Path.Combine(content, Permalinks.FileName);
        if (!File.Exists(path)) return;
        WholeFile.Write(path, Permalinks.Without(File.ReadAllText(path), Addresses, $"{ContentFolders.CaseStudies}/{notice}/"));
    }

    private string Led(string line, string notice, bool isBeside)
    {
        line = Replace(line, NoWord, $"{ContentFolders.CaseStudies}/{slug}.md", "", $"{ContentFolders.CaseStudies}/{notice}.md");
        if (isBeside) line = Replace(line, @"(?<![\w/-])", slug + ".md", "", notice + ".md");
        foreach (var address in Addresses)
            line = Replace(line, NoWord, address, $"({FixedAddresses.CoursePage})?", $"{ContentFolders.CaseStudies}/{notice}/");
        return line;
    }

    /// <summary>A link goes to the notice as a whole: the places that it led to are gone.</summary>
    private static string Replace(string line, string before, string old, string below, string now) =>
        Regex.Replace(line, before + Regex.Escape(old) + below + Anchor, now, RegexOptions.CultureInvariant, Patience);

    private IEnumerable<(string Path, string Name)> Files() => FolderFiles.Below(content)
        .Where(path => Path.GetExtension(path) is ".md" or ".yml")
        .Select(path => (path, NameOf(path)))
        .OrderBy(file => file.Item2, StringComparer.Ordinal);

    private string NameOf(string path) => Path.GetRelativePath(content, path).Replace('\\', '/');
}
