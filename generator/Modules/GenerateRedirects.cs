using System.Net;
using System.Text;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Courses;
using CopToolkit.Documents;

namespace CopToolkit.Modules;

/// <summary>Sends former addresses to present ones: by _redirects where the host reads it, by a page everywhere else.</summary>
public static class GenerateRedirects
{
    public static void Into(Output output, Site site, IReadOnlyList<PlannedPage> pages)
    {
        var links = pages[0].Page.Links;
        var lines = new StringBuilder();
        foreach (var (alias, target) in Aliases(site))
        {
            lines.Append($"{links.File(alias)} {links.To(target.Address, target.Fragment)} 301!\n");
            output.Write(new Address(alias).OutputPath, Encoding.UTF8.GetBytes(Html(target, links)));
        }

        output.Write("_redirects", Encoding.UTF8.GetBytes(lines.ToString()));
    }

    /// <summary>Former addresses, without those that name only a former anchor. The course page of a page that moved moves with it.</summary>
    public static IEnumerable<(string Alias, RedirectTarget Target)> Aliases(Site site) =>
        site.Documents.SelectMany(document => document.Metadata.Aliases.SelectMany(alias => Moved(alias, document, site)))
            .Concat(CoursePages.Missing(site))
            .Concat(LearningPages.Missing(site))
            .Where(pair => !pair.Alias.Contains('#', StringComparison.Ordinal)).OrderBy(pair => pair.Alias, StringComparer.Ordinal);

    private static IEnumerable<(string Alias, RedirectTarget Target)> Moved(string alias, Document document, Site site)
    {
        yield return (alias, new RedirectTarget(document.Title, document.Address, document.Fragment));
        if (site.Courses.Of(document) is { } course) yield return (alias + CourseList.PageFolder, new RedirectTarget(document.Title, course.Page));
        else if (!document.Metadata.IsListed) yield return (alias + CourseList.PageFolder, new RedirectTarget(document.Title, document.Address));
    }

    private static string Html(RedirectTarget to, Links links)
    {
        var (title, target) = (WebUtility.HtmlEncode(to.Title), WebUtility.HtmlEncode(links.To(to.Address, to.Fragment)));
        return $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <meta name="robots" content="noindex">
            <link rel="canonical" href="{WebUtility.HtmlEncode(links.Absolute(to.Address, to.Fragment))}">
            <meta http-equiv="refresh" content="0; url={target}">
            </head>
            <body><main><h1>This page has moved</h1><p>You will find it under <a href="{target}">{title}</a>.</p></main></body>
            </html>

            """;
    }
}

/// <summary>Where a former address leads.</summary>
public sealed record RedirectTarget(string Title, Address Address, string? Fragment = null);
