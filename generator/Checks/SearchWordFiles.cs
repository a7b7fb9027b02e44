using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Search;

namespace CopToolkit.Checks;

/// <summary>The file of search words must be readable.</summary>
public static class SearchWordFiles
{
    public static void Check(Site site, Findings findings) => SearchWords.Read(site.SourceAt(SearchWords.FileName), findings);
}
