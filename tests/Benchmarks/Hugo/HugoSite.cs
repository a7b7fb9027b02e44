using System.Text;
using System.Text.RegularExpressions;

namespace CopToolkit.Benchmarks.Hugo;

/// <summary>
/// The same pages for Hugo. Front matter stays as it is; what Hugo would have to look up or does not know is made easier for it:
/// links are finished addresses, boxes are plain quotations, citations are plain text.
/// </summary>
public static partial class HugoSite
{
    private const string Settings = """
        baseURL: https://benchmark.example/
        languageCode: en-GB
        title: Benchmark
        disableKinds: [taxonomy, term]
        rssLimit: 50
        frontmatter: {date: [reviewed], lastmod: [reviewed]}
        markup: {tableOfContents: {startLevel: 2, endLevel: 2}}

        """;

    public static void Write(string site, string content, Repository repository)
    {
        foreach (var (name, text) in HugoTheme.Files) WriteText(Path.Combine(site, "layouts", name), text);
        WriteText(Path.Combine(site, "config.yaml"), Settings);
        foreach (var folder in new[] { "guides", "references", "glossary" })
        {
            var listing = folder is "guides"
                ? "title: Session guides"
                : $"title: {folder}\n_build: {{render: always}}\ncascade: {{_build: {{render: never}}}}";
            WriteText(Path.Combine(site, "content", folder, "_index.md"), $"---\n{listing}\n---\n");
            foreach (var file in Directory.EnumerateFiles(Path.Combine(content, folder)))
                WriteText(Path.Combine(site, "content", folder, Path.GetFileName(file)), Converted(File.ReadAllText(file), folder));
        }

        WriteText(Path.Combine(site, "content", "a-to-z.md"), "---\ntitle: A to Z\nlayout: a-to-z\n---\n");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(repository.Themes, "base", "css")))
            WriteText(Path.Combine(site, "static", "css", Path.GetFileName(file)), File.ReadAllText(file));
    }

    private static string Converted(string text, string folder)
    {
        if (folder is "references") text = RenamedFields().Replace(text, "work-${name}:");
        text = Boxes().Replace(text, Quoted);
        text = Terms().Replace(text, "(/glossary/#${slug})");
        return Pages().Replace(text, "(/guides/${slug}/${anchor})");
    }

    private static string Quoted(Match box)
    {
        var lines = box.Groups["text"].Value.TrimEnd().Split('\n');
        return "> **" + box.Groups["kind"].Value + "**\n>\n" + string.Concat(lines.Select(line => $"> {line}\n"));
    }

    private static void WriteText(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Names that mean something else to Hugo.</summary>
    [GeneratedRegex("^(?<name>type):", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex RenamedFields();

    [GeneratedRegex(
        @"^::: (?<kind>\w+)\n(?<text>.*?)^:::\n",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Boxes();

    [GeneratedRegex(@"\(term:(?<slug>[a-z0-9-]+)\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Terms();

    [GeneratedRegex(@"\((?<slug>page-[0-9]+)\.md(?<anchor>#[a-z-]+)?\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pages();
}
