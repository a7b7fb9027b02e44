using System.CommandLine;
using CopToolkit.Build;
using CopToolkit.Import;

namespace CopToolkit.Commands;

/// <summary>Turns a case that a community sent into a draft, checks it, and says what to ask back.</summary>
public static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file")
        {
            Description = "The Word (.docx), OpenDocument (.odt) or Markdown (.md) file that the community sent, "
                + "with the headings of the form or as free text."
        };
        var slug = new Option<string?>("--slug")
        {
            Description = "What the draft is called; without it draft-1, draft-2 and so on. "
            + "File names that people send may hold a name, so they are never used.",
            HelpName = "NAME"
        };
        var command = new Command("import", "Turns a case study into a draft in content/case-studies/drafts, without names of authors, "
            + "comments, hidden words and pictures. It lists what is still to answer and says where every paragraph went.") { file, slug };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(slug), SiteArguments.ContentOf(parsed)));
        return command;
    }

    private static int Run(FileInfo file, string? slug, string content)
    {
        try
        {
            var report = ImportCase.From(file, slug, content);
            foreach (var line in report.Lines) Console.WriteLine(line);
            return report.MustGo ? (int)BuildOutcome.Findings : 0;
        }
        catch (ImportRefusedException refused)
        {
            Console.Error.WriteLine(refused.Message);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("The file cannot be read, or the draft cannot be written: check the path and the permissions.");
        }

        return (int)BuildOutcome.WrongUsage;
    }
}
