using System.CommandLine;
using System.Diagnostics;
using CopToolkit.Build;
using CopToolkit.Core;
using CopToolkit.Pictures;

namespace CopToolkit.Commands;

/// <summary>Makes a picture fit to be published: upright, small, and without what it tells of people and places.</summary>
public static class PictureCommand
{
    private const string Project = "tools/Picture";

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The photo (JPEG, PNG, WebP, HEIC …) or drawing (SVG)." };
        var name = new Option<string?>("--name")
        {
            Description = "What it is called on the site; "
                + "without it picture-1, picture-2 and so on, because names of files may hold names.",
            HelpName = "NAME",
        };
        var command = new Command("picture", "Turns, shrinks, cleans and names a picture, and puts it into content/images.") { file, name };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(name), SiteArguments.ContentOf(parsed)));
        return command;
    }

    private static int Run(FileInfo file, string? name, string content)
    {
        if (!file.Exists) return CommandLine.Refuse($"There is no file {file}; check the path.");
        if (name is not null && (!Slugs.IsSlug(name) || Slugs.IsKeptByWindows(name)))
            return CommandLine.Refuse($"\"{name}\" cannot become an address; use small letters, digits and hyphens, such as round-table.");
        if (!Directory.Exists(content))
            return CommandLine.Refuse($"There is no content folder at {content}; "
                + "run the command in the project's folder, or name it with --content DIR.");
        var folder = Path.Combine(content, ContentFolders.Images);
        Directory.CreateDirectory(folder);
        if (name is not null && IsTaken(folder, name))
            return CommandLine.Refuse($"There is a picture {name} in {folder} already; choose another name.");
        var target = Path.Combine(folder, name ?? FirstFree(folder));
        var written = PictureKind.Of(Head(file)) == PictureKind.Drawing ? WriteDrawing(file, target) : WritePhoto(file, target);
        if (written is null) return (int)BuildOutcome.WrongUsage;
        Console.WriteLine($"{written} holds the picture and nothing else, and has {Kilobytes(written)} KB.");
        Console.WriteLine($"On a page: ![say in words what it shows](../{ContentFolders.Images}/{Path.GetFileName(written)})");
        Console.WriteLine("Look at it before you publish it: a face, a door number or a name on a wall are in the picture itself.");
        return 0;
    }

    private static string? WriteDrawing(FileInfo file, string target)
    {
        var cleaned = DrawingContents.Cleaned(File.ReadAllBytes(file.FullName));
        if (cleaned is null || DrawingContents.BesidesTheDrawing(cleaned) is not null)
        {
            CommandLine.Refuse($"{file.Name} cannot be cleaned, because it is no plain SVG; save it as \"Plain SVG\" and try again.");
            return null;
        }

        File.WriteAllBytes(target + PictureKind.Drawing.Extension, cleaned);
        return target + PictureKind.Drawing.Extension;
    }

    /// <summary>The library that reads photos is large, so it is fetched when someone first needs it, and never for a build.</summary>
    private static string? WritePhoto(FileInfo file, string target)
    {
        if (!Directory.Exists(Project))
        {
            CommandLine.Refuse($"There is no {Project} here; run the command in the project's folder.");
            return null;
        }

        Console.Error.WriteLine("The first time, this fetches a library that reads photos (about 110 MB).");
        var start = new ProcessStartInfo("dotnet", ["run", "--project", Project, "-v", "q", "--", file.FullName, Path.GetFullPath(target)])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var written = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        if (process.ExitCode != 0 || !File.Exists(written)) return null;
        if (FaultOf(written) is not { } fault) return target + Path.GetExtension(written);
        File.Delete(written);
        CommandLine.Refuse($"The clean copy was removed again, because it is not clean ({fault}). Please report it.");
        return null;
    }

    private static string? FaultOf(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return PictureKind.Of(bytes) is { } kind ? PictureContents.BesidesThePicture(kind, bytes) : "no picture";
    }

    private static byte[] Head(FileInfo file)
    {
        using var stream = file.OpenRead();
        var head = new byte[(int)Math.Min(stream.Length, 1024)];
        stream.ReadExactly(head);
        return head;
    }

    private static string FirstFree(string folder) =>
        Enumerable.Range(1, int.MaxValue).Select(number => $"picture-{number}").First(name => !IsTaken(folder, name));

    private static bool IsTaken(string folder, string name) =>
        PictureKind.All.Any(kind => File.Exists(Path.Combine(folder, name + kind.Extension)));

    private static long Kilobytes(string path) => Math.Max(1, new FileInfo(path).Length / 1024);
}
