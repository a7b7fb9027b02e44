using System.CommandLine;
using CopToolkit.Build;

namespace CopToolkit.Commands;

/// <summary>The default command: builds the site.</summary>
public static class BuildCommand
{
    public static void Attach(RootCommand root)
    {
        root.SetAction(parsed => Run(parsed, isOffline: false));
        var edition = new Option<string>("--edition")
        {
            Description = "web, or offline: a folder and a zip that open from a disk or a "
            + "memory stick, by default in output-offline.",
            DefaultValueFactory = _ => "web",
            HelpName = "NAME"
        };
        edition.AcceptOnlyFromAmong("web", "offline");
        SiteArguments.AddFormatTo(root);
        var build = new Command("build", "Builds the site (what happens without a command).") { edition };
        SiteArguments.AddFormatTo(build);
        build.SetAction(parsed => Run(parsed, parsed.GetValue(edition) == "offline"));
        root.Subcommands.Add(build);
    }

    private static int Run(ParseResult parsed, bool isOffline)
    {
        var options = SiteArguments.Read(parsed) with { IsOffline = isOffline };
        // The site for the web stays where it is when someone makes a stick.
        if (isOffline && SiteArguments.HasDefaultOutput(parsed)) options = options with { Output = options.Output + "-offline" };
        var result = BuildReport.Watch(progress => Pipeline.Run(options, progress: progress));
        return BuildReport.Print(result, options, SiteArguments.WantsJson(parsed));
    }
}
