using CopToolkit.Documents;

namespace CopToolkit.Modules;

/// <summary>Writes the files that go with documents, before the pages that link to them and tell their sizes.</summary>
public static class WriteDocumentFiles
{
    public static void Into(Output output, Site site) =>
        Parallel.ForEach(site.Documents, new ParallelOptions { MaxDegreeOfParallelism = site.Options.Workers }, document =>
        {
            foreach (var file in site.FilesOf(document)) output.Write(file.Path, file.Bytes);
        });
}
