using System.Text;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Search;

/// <summary>Makes the index that the browser searches, and writes its files.</summary>
public static class WriteSearch
{
    public static SearchFolder Into(Output output, Site site, IReadOnlyList<PlannedPage> pages, SearchCollection collection)
    {
        var files = SearchFiles.Of(new SearchIndex(collection.Entries(pages), collection.Families), site);
        output.Write(FixedAddresses.SearchIndex, Encoding.UTF8.GetBytes(files.First));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = site.Options.Workers };
        Parallel.ForEach(files.Files, parallel, file => output.Write($"{files.Folder}/{file.Key}.js", file.Value));
        Parallel.For(0, files.Texts.Count, parallel, i => output.Write($"{files.Folder}/t{i.Text()}.js", files.Texts.File(i)));
        var names = files.Files.Keys.Order(StringComparer.Ordinal);
        var texts = Enumerable.Range(0, files.Texts.Count).Select(i => $"t{i.Text()}");
        return new SearchFolder(files.Folder, [.. names.Concat(texts).Select(name => $"{files.Folder}/{name}.js")]);
    }
}

/// <summary>Where the index lies, and every file in it; none of them ever changes under its name.</summary>
public sealed record SearchFolder(string Path, IReadOnlyList<string> Files)
{
    public static readonly SearchFolder None = new("", []);
}
