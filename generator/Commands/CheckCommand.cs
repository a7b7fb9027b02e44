using System.CommandLine;
using CopToolkit.Build;

namespace CopToolkit.Commands;

/// <summary>Does everything that a build does, but writes nothing.</summary>
public static class CheckCommand
{
    public static Command Create()
    {
        var check = new Command("check", "Checks everything, writes nothing.");
        SiteArguments.AddFormatTo(check);
        check.SetAction(parsed =>
        {
            var options = SiteArguments.Read(parsed) with { CheckOnly = true };
            var result = BuildReport.Watch(progress => Pipeline.Run(options, progress: progress));
            return BuildReport.Print(result, options, SiteArguments.WantsJson(parsed));
        });
        return check;
    }
}
