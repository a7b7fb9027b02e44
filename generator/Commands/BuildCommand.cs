using System.CommandLine;

namespace CopToolkit.Commands;

/// <summary>The default command: builds the site.</summary>
public static class BuildCommand
{
    public static void Attach(RootCommand root)
    {
        root.SetAction(parsed => Run(parsed));
        var build = new Command("build", "Builds the site (what happens without a command).");
        build.SetAction(parsed => Run(parsed));
        root.Subcommands.Add(build);
    }

    private static int Run(ParseResult parsed)
    {
        var options = SiteArguments.Read(parsed);
        return BuildReport.Print(BuildReport.Watch(progress => Pipeline.Run(options, progress: progress)), options);
    }
}
