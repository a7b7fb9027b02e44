using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.Checks;

/// <summary>Fields that name documents of another folder must name existing ones.</summary>
public static class LinkedDocuments
{
    public static void Check(Site site, Findings findings)
    {
        foreach (var document in site.Documents)
        {
            foreach (var field in Schema.Of(document.Metadata.GetType()).Fields.Where(field => field.SlugsOf is not null))
                CheckField(site, document, field, findings);
        }
    }

    private static void CheckField(Site site, Document document, SchemaField field, Findings findings)
    {
        foreach (var slug in (IReadOnlyList<string>)field.Get(document.Metadata)!)
        {
            if (site.AddressOfFile($"{field.SlugsOf}/{slug}.md") is not null) continue;
            if (site.IsDraft($"{field.SlugsOf}/{slug}.md"))
            {
                findings.Add(document.Source.Path, document.LineOf(field.Name, slug),
                    $"{field.Name} names \"{slug}\", which is a draft and not published; name it when it is");
                continue;
            }

            var known = site.FilePaths.Where(path => path.StartsWith(field.SlugsOf + "/", StringComparison.Ordinal));
            var meant = Spelling.DidYouMean(slug, known.Select(Path.GetFileNameWithoutExtension).OfType<string>());
            findings.Add(document.Source.Path, document.LineOf(field.Name, slug),
                $"{field.Name} names \"{slug}\"{meant}, but there is no {field.SlugsOf}/{slug}.md; add the file or correct the name");
        }
    }
}
