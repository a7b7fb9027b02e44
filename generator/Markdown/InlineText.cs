using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CopToolkit.Markdown;

/// <summary>The plain text of a line, without its marks.</summary>
internal static class InlineText
{
    public static string Of(ContainerInline? line) => line is null ? "" : string.Concat(line.Descendants().Select(Of));

    private static string Of(MarkdownObject node) => node switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    };
}
