using System.CommandLine;
using CopToolkit.Build;

namespace CopToolkit.Commands;

/// <summary>Does everything that a build does, but writes nothing.</summary>
public static class CheckCommand
{
    public static Command Create()
    {
        var check = new Command("check", "Checks everything, writes nothing.");
        check.SetAction(parsed =>
        {
            var options = SiteArguments.Read(parsed) with { CheckOnly = true };
            return BuildReport.Print(BuildReport.Watch(progress => Pipeline.Run(options, progress: progress)), options);
        });
        return check;
    }
}
