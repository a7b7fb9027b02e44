using System.CommandLine;
using CopToolkit.Preview;

namespace CopToolkit.Commands;

/// <summary>Builds, serves on this machine, and rebuilds whenever content or theme change.</summary>
public static class PreviewCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "The first port to try.",
            DefaultValueFactory = _ => 8080,
            HelpName = "NUMBER",
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65_535)
                result.AddError("--port must be a number from 0 to 65535 (0 takes any free one).");
        });
        var preview = new Command("preview", "Builds, serves on localhost, and reloads the page when content or theme change.") { port };
        preview.SetAction((parsed, cancel) => PreviewServer.RunAsync(SiteArguments.Read(parsed), parsed.GetValue(port), cancel));
        return preview;
    }
}
