using System.CommandLine;
using CopToolkit.Build;
using CopToolkit.Checks;

namespace CopToolkit.Commands;

/// <summary>Adds the site's present addresses and anchors to content/permalinks.txt.</summary>
public static class PermalinksCommand
{
    public static Command Create()
    {
        var permalinks = new Command("permalinks", "Adds new addresses and anchors to content/permalinks.txt, "
            + "so that they can never disappear.");
        permalinks.SetAction(parsed =>
        {
            var options = SiteArguments.Read(parsed) with { CheckOnly = true };
            var result = Pipeline.Run(options);
            if (result.Outcome != BuildOutcome.Good) return BuildReport.Print(result, options);
            var file = Path.Combine(options.Content, Permalinks.FileName);
            var before = File.Exists(file) ? File.ReadAllText(file) : "";
            var after = Permalinks.With(before, result.PublishedLinks);
            File.WriteAllText(file, after);
            Console.WriteLine($"{file}: {Permalinks.Count(after) - Permalinks.Count(before):N0} addresses added.");
            return 0;
        });
        return permalinks;
    }
}
