using System.Text;
using CopToolkit.Core;

namespace CopToolkit.Search;

/// <summary>A family with its pages as a file says them: how rare it is, the pages, what it means there, and the sections.</summary>
internal static class SearchPostings
{
    public static string Text(SearchIndex index, int family)
    {
        var text = new StringBuilder(EmbeddedJson.InFile(index.Names[family])).Append(":[").Append(index.Rareness(family)).Append(",\"");
        var postings = index.Of(family);
        var last = -1;
        foreach (var page in postings.Pages)
        {
            text.AddNumber((uint)(page - last - 1));
            last = page;
        }

        text.Append("\",\"");
        foreach (var impact in postings.Impacts) text.AddNumber((uint)impact - 1);
        text.Append("\",\"");
        if (postings.Pages.Length <= SearchRanking.MostPlaces)
        {
            for (var i = 0; i < postings.Sections.Length; i++) text.AddSections(postings.Sections[i], postings.Headings[i]);
        }

        return text.Append("\"]").ToString();
    }
}
