using System.Net;
using System.Text;
using CopToolkit.Documents;

namespace CopToolkit.Modules;

/// <summary>Sends former addresses to present ones: by _redirects where the host reads it, by a page everywhere else.</summary>
public static class GenerateRedirects
{
    public static void Into(Output output, Site site, IReadOnlyList<PlannedPage> pages)
    {
        var links = pages[0].Page.Links;
        var lines = new StringBuilder();
        foreach (var (alias, document) in Aliases(site))
        {
            lines.Append($"{links.File(alias)} {links.To(document)} 301!\n");
            output.Write(new Address(alias).OutputPath, Encoding.UTF8.GetBytes(Html(document, links)));
        }

        output.Write("_redirects", Encoding.UTF8.GetBytes(lines.ToString()));
    }

    /// <summary>Former addresses, without those that name only a former anchor.</summary>
    public static IEnumerable<(string Alias, Document Document)> Aliases(Site site) =>
        site.Documents.SelectMany(document => document.Metadata.Aliases.Select(alias => (alias, document)))
            .Where(pair => !pair.alias.Contains('#', StringComparison.Ordinal)).OrderBy(pair => pair.alias, StringComparer.Ordinal);

    private static string Html(Document document, Links links)
    {
        var (title, target) = (WebUtility.HtmlEncode(document.Title), WebUtility.HtmlEncode(links.To(document)));
        return $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <meta name="robots" content="noindex">
            <link rel="canonical" href="{WebUtility.HtmlEncode(links.Absolute(document))}">
            <meta http-equiv="refresh" content="0; url={target}">
            </head>
            <body><main><h1>This page has moved</h1><p>You will find it under <a href="{target}">{title}</a>.</p></main></body>
            </html>

            """;
    }
}
