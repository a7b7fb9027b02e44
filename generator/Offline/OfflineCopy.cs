using System.Security.Cryptography;
using System.Text;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Offline;

/// <summary>The whole site for a memory stick: files that lead to each other, which open without a server and without a network.</summary>
/// <param name="Name">The folder's name; the zip is called the same.</param>
/// <param name="Files">The files below that folder.</param>
/// <param name="Zip">The folder in one file, with the same bytes from build to build.</param>
public sealed record OfflineCopy(string Name, IReadOnlyList<(string Path, byte[] Bytes)> Files, byte[] Zip)
{
    private const string Guide = "READ-ME-FIRST.txt";

    /// <summary>Where the site offers the zip.</summary>
    public string DownloadPath => $"{FixedAddresses.Downloads}{Name}.zip";

    /// <summary>The checksum by which someone can tell that a copy is whole: SHA-256 in hexadecimal digits.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Zip));

    /// <summary>Adds the guide to the files of a rendered site, and packs them.</summary>
    public static OfflineCopy Of(Site site, HeldFiles held)
    {
        held.Write(Guide, Encoding.UTF8.GetBytes(GuideText(site)));
        var (settings, files) = (site.Settings, held.InOrder.ToList());
        var name = $"{Slugs.From(settings.Title)}-{Slugs.From(settings.Edition.Replace('.', '-'))}";
        return new OfflineCopy(name, files, FixedZip.Of(files.Select(file => ($"{name}/{file.Path}", file.Bytes, false))));
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
        "What you write into forms and checklists stays in this browser on this computer. "
            + "On a shared computer, save a copy and clear your answers when you finish.",
        "",
        $"The newest edition is at {site.Url.AbsoluteUri}",
        $"Text under {site.Settings.Licence.Name}: {site.Settings.Licence.Url.Uri.AbsoluteUri}",
        "");
}
