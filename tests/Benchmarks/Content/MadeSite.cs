using System.Globalization;
using CopToolkit.Benchmarks.SessionGuides;
using CopToolkit.ContentTypes;
using CopToolkit.Documents;

namespace CopToolkit.Benchmarks.Content;

/// <summary>A content folder made from a seed: pages, the words and works that they name, and the settings of the site.</summary>
public static class MadeSite
{
    private const int Seed = 20_261_121;
    private const int References = 40;
    private const int Terms = 40;

    public static readonly IReadOnlyList<string> Stages = ["decide", "prepare", "start", "run", "sustain", "evolve"];

    /// <summary>The generator's own types, and the benchmark's.</summary>
    public static IReadOnlyList<ContentType> Types { get; } = [.. AllContentTypes.List, new SessionGuideType()];

    public static string ReferenceKey(int number) => string.Create(CultureInfo.InvariantCulture, $"work-{number % References:00}");

    public static string TermSlug(int number) => string.Create(CultureInfo.InvariantCulture, $"term-{number % Terms:00}");

    /// <summary>Writes the folder, with so many pages of each type; a type is named by its own folder, such as "guides".</summary>
    public static void Write(string content, Repository repository, params IReadOnlyList<(string Folder, int Pages)> types)
    {
        Directory.CreateDirectory(Path.Combine(content, "vocabulary"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(repository.Content, "vocabulary")))
            File.Copy(file, Path.Combine(content, "vocabulary", Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(content, "site.yml"), Settings($"{types[0].Folder}/{MadePage.Slug(0)}.md", repository.Theme));
        foreach (var (folder, pages) in types)
            WriteAll(content, folder, pages, i => (MadePage.Slug(i), new MadePage(folder, i, pages, Seed).Markdown()));
        WriteAll(content, "references", References, i => (ReferenceKey(i), Reference(i)));
        WriteAll(content, "glossary", Terms, i => (TermSlug(i), Term(i)));
    }

    private static void WriteAll(string content, string folder, int count, Func<int, (string Slug, string Text)> file)
    {
        Directory.CreateDirectory(Path.Combine(content, folder));
        for (var i = 0; i < count; i++)
        {
            var (slug, text) = file(i);
            File.WriteAllText(Path.Combine(content, folder, slug + ".md"), text);
        }
    }

    private static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: "*A study of communities, volume {number + 1}*"
        type: article-journal
        author:
          - family: Author{number}
            given: A. B.
          - family: Writer{number}
            given: C.
        issued: "{1990 + (number % 35)}"
        container-title: Journal of Made-up Studies
        volume: "{number + 1}"
        page: {number + 1}-{number + 12}
        DOI: 10.1000/made-up.{number}
        summary: {new MadeText(number).Sentence()}
        ---

        """);

    private static string Term(int number) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: Shared word {number + 1}
        definition: {new MadeText(Terms + number).Sentence()}
        also: [common word {number + 1}]
        see: [{TermSlug(number + 1)}]
        ---

        {new MadeText(number).Sentences(2)}

        """);

    private static string Settings(string page, string theme) => $$"""
        title: Benchmark
        description: A site made from a seed, to see how long the generator takes for many pages of ordinary text.
        url: https://benchmark.example/
        theme: {{theme}}
        edition: "2026.1"
        publisher: Nobody in particular
        licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
        home:
          heading: Many pages, all made up
          lead: These pages have the shape of real ones, and nothing to say that anybody could use.
          actions: [{label: Start reading, to: {{page}} }]
          doors:
            - {title: A reader, text: Somebody who reads a page about nothing at all., label: Read it, to: {{page}} }
            - {title: A writer, text: Somebody who wrote a page about nothing at all., label: Write it, to: {{page}} }
        footer: [{{page}}]
        """;
}
