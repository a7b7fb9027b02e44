using System.CommandLine;
using CopToolkit.Build;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;
using CopToolkit.FrontMatter;

namespace CopToolkit.Commands;

/// <summary>Takes a case back: its text leaves the file, and a notice stays at its address.</summary>
public static class WithdrawCommand
{
    public static Command Create()
    {
        var slug = new Argument<string>("slug") { Description = "The file's name in content/case-studies/ without .md." };
        var reason = new Option<string>("--reason")
        {
            Description = "Why, in one sentence that gives nobody away; "
            + "readers see it.",
            HelpName = "TEXT",
            Required = true
        };
        var command = new Command("withdraw", "Takes a published case study back: "
            + "a notice stays at its address, its text goes.") { slug, reason };
        command.SetAction(parsed =>
        {
            var options = SiteArguments.Read(parsed);
            var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            return Run(options.Content, parsed.GetValue(slug)!, parsed.GetValue(reason)!, today);
        });
        return command;
    }

    public static int Run(string content, string slug, string reason, DateOnly today)
    {
        if (!Slugs.IsSlug(slug))
            return CommandLine.Refuse($"\"{slug}\" is no name of a case; name its file without .md, such as breaking-the-cycle.");
        var folder = Path.Combine(content, ContentFolders.CaseStudies);
        var path = Path.Combine(folder, slug + ".md");
        if (!File.Exists(path))
        {
            var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.md") : [];
            var known = files.Select(Path.GetFileNameWithoutExtension).OfType<string>();
            return CommandLine.Refuse($"There is no case {path}{Spelling.DidYouMean(slug, known)}; name a file of that folder.");
        }

        if (FrontMatterLines(path).Any(line => line.StartsWith("withdrawn:", StringComparison.Ordinal)))
            return CommandLine.Refuse($"{path} was withdrawn already and stays as it is.");
        var words = reason.Trim();
        if (words.Length is < 10 or > 300)
            return CommandLine.Refuse($"The reason has {words.Length} characters; write one sentence of 10 to 300 that readers may see.");
        if (HiddenCharacters.Has(words, out _) || words.Contains('\n', StringComparison.Ordinal))
            return CommandLine.Refuse("The reason has a character that cannot be seen; write one plain sentence.");
        if (CaseGate.Problem(words) is { } problem)
            return CommandLine.Refuse($"The reason would give somebody away: {problem}. Write it without.");
        WholeFile.Write(path, CaseMarkdown.From(new WithdrawnCase
        {
            Title = "A case study that was "
            + "withdrawn",
            Aliases = Aliases(content, slug),
            Withdrawn = new Withdrawal { Date = today, Reason = words }
        }));
        Console.Write(Advice(path, slug));
        return 0;
    }

    /// <summary>What the command cannot do.</summary>
    private static string Advice(string path, string slug) => $"""
        {path} is now a notice. Build and publish the site at once, then see to the copies:

        1. History. The former text is still in the history of the repository and of every copy of it. To take it out, everybody
           stops working, one person runs "git filter-repo --invert-paths --path {path.Replace('\\', '/')}" on a fresh clone, puts this
           notice back, and pushes with --force; then everybody clones again, and the host is asked to delete what no branch holds.
        2. The host. Delete former deploys and previews that still hold the page, such as earlier deploys on Netlify.
        3. Search engines and archives. Ask for the removal of /case-studies/{slug}/ in the removal forms of the search engines, and
           write to web archives that hold it.
        4. Copies. Printed sheets, course packs, editions on memory sticks and downloaded files cannot be called back:
           tell those who have them.
        5. The person. Whoever asked for permission tells the person that the case is gone, and what could not be undone.

        Pages of the toolkit that link to the case still work and lead to the notice; change what they say about it.

        """.Replace("\r", "", StringComparison.Ordinal);

    private static IEnumerable<string> FrontMatterLines(string path) =>
        File.ReadLines(path).Skip(1).TakeWhile(line => line.TrimEnd() != "---");

    /// <summary>Former addresses go on leading to the notice.</summary>
    private static IReadOnlyList<string> Aliases(string content, string slug)
    {
        var lines = FrontMatterLines(Path.Combine(content, ContentFolders.CaseStudies, slug + ".md")).ToList();
        if (YamlReader.ReadMap(string.Join('\n', lines), 1, slug, new Findings()) is not { } map) return [];
        var aliases = map.Fields.Find(field => field.Name == "aliases")?.Value as YamlList;
        return aliases is null ? [] : [.. aliases.Items.OfType<YamlScalar>().Select(item => item.Text)];
    }
}
