using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Checks;

/// <summary>Two documents of a type must not have the same title; notices of what was withdrawn may.</summary>
public static class UniqueTitles
{
    public static void Check(Site site, Findings findings)
    {
        var listed = site.Documents.Where(document => document.Metadata.IsListed);
        foreach (var same in listed.GroupBy(document => (document.Type, Title: document.Title.ToUpperInvariant())))
        {
            foreach (var document in same.Skip(1))
                findings.Add(document.Source.Path, document.LineOf("title"), $"the title \"{document.Title}\" is taken by "
                    + $"{same.First().Source.Path}; give each its own");
        }
    }
}
