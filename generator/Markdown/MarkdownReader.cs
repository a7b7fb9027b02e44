using Markdig;
using Markdig.Syntax;

namespace CopToolkit.Markdown;

/// <summary>Markdown as this site reads it: CommonMark, tables, containers and citations, and no HTML.</summary>
public static class MarkdownReader
{
    /// <summary>An explicit list: UseAdvancedExtensions would let strangers set attributes, embed media and draw diagrams.</summary>
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseCustomContainers()
        .UsePreciseSourceLocation()
        .Use<CitationExtension>()
        .Build();

    public const string TooDeep = "the Markdown is nested too deeply; use fewer levels of lists, quotes, brackets and emphasis";

    public static MarkdownPipeline Settings => Pipeline;

    /// <summary>The syntax tree, or what makes the text unsafe to parse, with its line in the text.</summary>
    public static (MarkdownDocument? Tree, int Line, string? Problem) Read(string text)
    {
        if (MarkdownGuard.Problem(text) is { } guarded) return (null, guarded.Line, guarded.Message);
        try
        {
            return (Markdig.Markdown.Parse(text, Pipeline), 0, null);
        }
        catch (ArgumentException)
        {
            return (null, 1, TooDeep);
        }
    }
}
