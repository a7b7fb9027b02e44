using System.Net;
using System.Text;
using CopToolkit.Courses;
using CopToolkit.Documents;

namespace CopToolkit.Modules;

/// <summary>Sends former addresses to present ones: by _redirects where the host reads it, by a page everywhere else.</summary>
public static class GenerateRedirects
{
    public static void Into(OutputFolder output, Site site, IReadOnlyList<PlannedPage> pages)
    {
        var links = pages[0].Page.Links;
        var lines = new StringBuilder();
        foreach (var moved in Aliases(site))
        {
            lines.Append($"{links.File(moved.Alias)} {links.To(moved.Target, moved.Fragment)} 301!\n");
            output.Write(new Address(moved.Alias).OutputPath, Encoding.UTF8.GetBytes(Html(moved, links)));
        }

        output.Write("_redirects", Encoding.UTF8.GetBytes(lines.ToString()));
    }

    /// <summary>Former addresses, without those that name only a former anchor. The course page of a page that moved moves with it.</summary>
    public static IEnumerable<Redirect> Aliases(Site site) => site.Documents
        .SelectMany(document => document.Metadata.Aliases.Where(alias => !alias.Contains('#', StringComparison.Ordinal)).SelectMany(alias => Redirects(alias, document, site)))
        .OrderBy(moved => moved.Alias, StringComparer.Ordinal);

    private static IEnumerable<Redirect> Redirects(string alias, Document document, Site site)
    {
        yield return new Redirect(alias, document.Title, document.Address, document.Fragment);
        if (site.Courses.Of(document) is { } course) yield return new Redirect(alias + CourseList.PageFolder, document.Title, course.Page, null);
    }

    private static string Html(Redirect moved, Links links)
    {
        var (title, target) = (WebUtility.HtmlEncode(moved.Title), WebUtility.HtmlEncode(links.To(moved.Target, moved.Fragment)));
        return $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <meta name="robots" content="noindex">
            <link rel="canonical" href="{WebUtility.HtmlEncode(links.Absolute(moved.Target, moved.Fragment))}">
            <meta http-equiv="refresh" content="0; url={target}">
            </head>
            <body><main><h1>This page has moved</h1><p>You will find it under <a href="{target}">{title}</a>.</p></main></body>
            </html>

            """;
    }
}

/// <summary>A former address, and what took its place.</summary>
public sealed record Redirect(string Alias, string Title, Address Target, string? Fragment);
