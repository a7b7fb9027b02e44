using System.IO.Compression;
using System.Xml.Linq;
using CopToolkit.Build;
using CopToolkit.ContentTypes.Templates.Model;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Templates;

/// <summary>The templates of the real site, and those of the complete one, with every file that is written for them.</summary>
public sealed class RealTemplates : IDisposable
{
    private readonly TempFolder _folder = new();

    public RealTemplates()
    {
        Build(Repository.Content);
        Build(Path.Combine(Repository.Sites, "complete", "content"));
    }

    /// <summary>The slug of every template, for theories.</summary>
    public static TheoryData<string> Slugs =>
    [
        .. new[] { Repository.Content, Path.Combine(Repository.Sites, "complete", "content") }
            .SelectMany(content => Directory.EnumerateFiles(Path.Combine(content, "templates"), "*.md"))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Where(slug => slug != "_template").Order(StringComparer.Ordinal),
    ];

    public Dictionary<string, Document<Template>> Documents { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, IReadOnlyList<OutputFile>> Files { get; } = new(StringComparer.Ordinal);

    public byte[] Bytes(string slug, string extension) =>
        Files[slug].Single(file => file.Path.EndsWith(extension, StringComparison.Ordinal)).Bytes;

    public string Text(string slug, string extension) => System.Text.Encoding.UTF8.GetString(Bytes(slug, extension));

    public static XDocument Part(byte[] file, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    public void Dispose() => _folder.Dispose();

    private void Build(string content)
    {
        var result = Pipeline.Run(new SiteOptions
        {
            Content = content,
            Output = _folder.Sub(Guid.NewGuid().ToString("N")),
            Themes = Repository.Themes,
            CheckOnly = true,
        });
        Assert.Equal([], result.Findings.Select(finding => finding.ToString()));
        foreach (var template in result.Site!.Of<Template>())
        {
            Documents[template.Slug] = template;
            Files[template.Slug] = result.Site.FilesOf(template);
        }
    }
}

/// <summary>Tests of the templates share one build.</summary>
[CollectionDefinition(Name)]
public sealed class TemplateTests : ICollectionFixture<RealTemplates>
{
    public const string Name = "templates";
}
