using System.CommandLine;
using System.Globalization;
using CopToolkit.Documents;
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
            var text = result.Tokens.Count == 0 ? "0" : result.Tokens[0].Value;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 65_535)
                result.AddError("--port must be a number from 0 to 65535 (0 takes any free one).");
        });
        var preview = new Command("preview", "Builds, serves on localhost, and reloads the page when content or theme change.") { port };
        preview.SetAction((parsed, cancel) => PreviewServer.RunAsync(OptionsOf(parsed), parsed.GetValue(port), cancel));
        return preview;
    }

    /// <summary>The preview holds drafts and addresses of this machine, so it never stands where someone publishes from.</summary>
    private static SiteOptions OptionsOf(ParseResult parsed)
    {
        var options = SiteArguments.Read(parsed);
        return SiteArguments.HasDefaultOutput(parsed) ? options with { Output = options.Output + "-preview" } : options;
    }
}
