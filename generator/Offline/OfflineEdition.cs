using System.Security.Cryptography;
using System.Text;
using CopToolkit.Documents;
using CopToolkit.Markdown;
using CopToolkit.Modules;

namespace CopToolkit.Offline;

/// <summary>The whole site for a memory stick: files that lead to each other, which open without a server and without a network.</summary>
/// <param name="Name">The folder's name; the zip is called the same.</param>
/// <param name="Files">The files below that folder.</param>
/// <param name="Zip">The folder in one file, with the same bytes from build to build.</param>
public sealed record OfflineEdition(string Name, IReadOnlyList<(string Path, byte[] Bytes)> Files, byte[] Zip)
{
    private const string Guide = "READ-ME-FIRST.txt";
    private Findings _own = new();

    /// <summary>Where the site offers the zip.</summary>
    public string DownloadPath => $"downloads/{Name}.zip";

    /// <summary>The checksum by which somebody can tell that a copy is whole: SHA-256 in hexadecimal digits.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Zip));

    /// <summary>Makes the edition where the command line asks for it or the site offers it; null elsewhere.</summary>
    public static OfflineEdition? When(Site site, Theme theme, Findings findings, StageClock clock)
    {
        // What has a mistake is not written, and nobody takes a preview away on a stick.
        if (findings.Any || (site.Options is { IsOffline: false } && (site.Options.CheckOnly || site.Options.IsPreview || !site.Settings.OffersOffline))) return null;
        clock.Begin("offline edition");
        // The pages for the web report every mistake of the content; what only this edition shows is a fault of its own.
        var own = new Findings();
        var held = new HeldFiles(FixedFiles.Of(theme), own);
        var pages = PageList.Of(site, theme, isOffline: true).Where(planned => planned.Page.Address != PageList.NotFound && planned.Page.Address != PageList.NotKept).ToList();
        var rendered = WriteEdition.Into(held, site, theme, pages, own, clock);
        WriteSearch.Into(held, site, pages, rendered.Search);
        held.Write(Guide, Encoding.UTF8.GetBytes(GuideText(site)));
        var (name, files) = ($"{Slugs.From(site.Settings.Title)}-{Slugs.From(site.Settings.Edition.Replace('.', '-'))}", held.InOrder.ToList());
        return new OfflineEdition(name, files, FixedZip.Of(files.Select(file => ($"{name}/{file.Path}", file.Bytes, false)))) { _own = own };
    }

    /// <summary>Passes on what is wrong with this edition alone.</summary>
    public void Report(Findings findings)
    {
        foreach (var one in _own.Sorted()) findings.Add(one.File, one.Line, $"in the offline edition: {one.Message}");
    }

    /// <summary>Writes the folder and, beside it, the zip.</summary>
    public void WriteInto(Output output)
    {
        foreach (var (path, bytes) in Files) output.Write($"{Name}/{path}", bytes);
        output.Write(Name + ".zip", Zip);
    }

    private static string GuideText(Site site) => string.Join("\r\n",
        $"{site.Settings.Title}, edition {site.Settings.Edition}",
        "",
        "Open index.html with a double click. It opens in your browser, without a network.",
        "If you see this file inside a zip, take everything out of the zip first: in Windows, right-click the zip and choose Extract All.",
        "",
        "What you write into forms and checklists stays in this browser on this computer. On a shared computer, save a copy and clear your answers when you finish.",
        "",
        $"The newest edition is at {site.Url.AbsoluteUri}",
        $"Text under {site.Settings.Licence.Name}: {site.Settings.Licence.Url.Uri.AbsoluteUri}",
        "");
}
