using System.Text.RegularExpressions;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Checks;

/// <summary>A page that still holds a line of the template that it began with is not finished.</summary>
public static partial class TemplateSentences
{
    private const string Template = "_template.md";

    /// <summary>Shorter lines, such as a kind or a few keys, are what many pages really say.</summary>
    private const int FewestWords = 4;

    public static void Check(Site site, Findings findings)
    {
        foreach (var type in site.Documents.Where(document => !document.Metadata.Draft).GroupBy(document => document.Type))
        {
            var left = LinesOf(Path.Combine(site.Options.Content, type.Key.Folder, Template));
            if (left.Count == 0) continue;
            foreach (var document in type) Check(document, left, findings);
        }
    }

    private static void Check(Document document, HashSet<string> left, Findings findings)
    {
        foreach (var (text, i) in document.Source.Text().Split('\n').Select((text, i) => (Words(text), i)))
        {
            if (left.Contains(text))
                findings.Add(document.Source.Path, i + 1, $"\"{Excerpt.Of(text)}\" still stands as in the template; write your own words");
        }
    }

    private static HashSet<string> LinesOf(string path)
    {
        if (!File.Exists(path) || !FolderFiles.IsOrdinary(path)) return [];
        return [.. File.ReadLines(path).Select(Words).Where(IsSentence)];
    }

    /// <summary>Headings and boxes are the frame that the template gives on purpose.</summary>
    private static bool IsSentence(string text) =>
        text.Length > 0 && text[0] is not ('#' or ':' or '[' or '{') && text.Split(' ').Length >= FewestWords;

    /// <summary>What a line says, without the name of its field, the mark of its item and the comment behind it.</summary>
    private static string Words(string line) => Frame().Replace(line.TrimEnd(), "").Trim().Trim('"');

    /// <summary>Fields that several templates share have the same words in each, so these are taken as a whole line.</summary>
    [GeneratedRegex(@"^\s*(label|help|example): .*$|^\s*(- )?([a-z-]+:\s+)?|\s{2,}#.*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Frame();
}
