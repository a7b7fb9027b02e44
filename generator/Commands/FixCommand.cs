using System.CommandLine;
using System.Globalization;
using CopToolkit.Mending;

namespace CopToolkit.Commands;

/// <summary>Mends in the content what no person has to think about, and says what it did.</summary>
public static class FixCommand
{
    public static Command Create()
    {
        var fix = new Command("fix", "Mends what is mechanical in content/: encodings, invisible spaces, bullets, curly quotes in front "
            + "matter, tabs, file endings. It says what it did, and changes nothing that needs judgement.");
        fix.SetAction(parsed => Run(SiteArguments.ContentOf(parsed)));
        return fix;
    }

    private static int Run(string content)
    {
        if (!Directory.Exists(content))
            return CommandLine.Refuse($"There is no content folder at {content}; run the command in the project's folder, "
                + "or name it with --content DIR.");
        var done = MendContent.In(content);
        foreach (var line in done) Console.WriteLine(Path.Combine(content, line));
        Console.WriteLine(done.Count == 0
            ? "Nothing to mend."
            : string.Create(CultureInfo.InvariantCulture, $"{done.Count:N0} mended. Read them once (\"git diff\"), then run check."));
        return 0;
    }
}
