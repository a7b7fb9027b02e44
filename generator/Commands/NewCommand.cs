using System.CommandLine;
using CopToolkit.Build;
using CopToolkit.ContentTypes;
using CopToolkit.Core;

namespace CopToolkit.Commands;

/// <summary>Starts a document from its type's template.</summary>
public static class NewCommand
{
    public static Command Create()
    {
        var type = new Argument<string>("type")
        {
            Description = "The folder of the "
            + "content type: " + string.Join(", ", AllContentTypes.List.Select(type => type.Folder)) + "."
        };
        var slug = new Argument<string>("slug")
        {
            Description = "The file's name, which becomes its address, "
            + "such as choosing-a-facilitator."
        };
        var command = new Command("new", "Starts a new document from content/TYPE/_template.md.") { type, slug };
        command.SetAction(parsed => Run(SiteArguments.ContentOf(parsed), parsed.GetValue(type)!, parsed.GetValue(slug)!));
        return command;
    }

    /// <summary>What is new is shown only in the preview, until someone says that it is right.</summary>
    private const string Draft = "draft: true";

    private static IEnumerable<string> AsDraft(IEnumerable<string> template) =>
        template.SelectMany((line, i) => i == 0 ? [line, Draft] : new[] { line });

    private static int Run(string content, string folder, string slug)
    {
        var types = AllContentTypes.List.Select(type => type.Folder).ToList();
        if (!types.Contains(folder))
        {
            var meant = Spelling.DidYouMean(folder, types);
            return CommandLine.Refuse($"There is no content type \"{folder}\"{meant}; use one of {string.Join(", ", types)}.");
        }

        if (!Slugs.IsSlug(slug) || Slugs.IsKeptByWindows(slug))
            return CommandLine.Refuse($"\"{slug}\" cannot become an address; "
                + "use small letters, digits and hyphens, such as choosing-a-facilitator.");
        var (template, target) = (Path.Combine(content, folder, "_template.md"), Path.Combine(content, folder, slug + ".md"));
        if (!File.Exists(template)) return CommandLine.Refuse($"There is no template {template}; add one, or write {target} by hand.");
        if (File.Exists(target))
            return CommandLine.Refuse($"{target} is already there and stays as it is; choose another name, or edit it.");
        File.WriteAllLines(target, AsDraft(File.ReadLines(template)));
        Console.WriteLine($"{target} is ready to be written. The preview shows it; it is published when you remove the line \"{Draft}\".");
        return 0;
    }
}
