using System.Net;
using System.Text;
using CopToolkit.Core;

namespace CopToolkit.Steps;

/// <summary>Sends former addresses to present ones: by _redirects where the host reads it, by a page everywhere else.</summary>
public static class GenerateRedirects
{
    public static void Into(Output output, Links links, IReadOnlyList<Redirect> redirects)
    {
        // "301!" would also win over the pages below on Netlify, but Cloudflare refuses the line; there, redirects win without it.
        var lines = new StringBuilder();
        foreach (var redirect in redirects)
        {
            lines.Append($"{links.File(redirect.From)} {links.To(redirect.To, redirect.Fragment)} 301\n");
            output.Write(new Address(redirect.From).OutputPath, Encoding.UTF8.GetBytes(Html(redirect, links)));
        }

        output.Write(FixedAddresses.Redirects, Encoding.UTF8.GetBytes(lines.ToString()));
    }

    private static string Html(Redirect redirect, Links links)
    {
        var (title, target) = (WebUtility.HtmlEncode(redirect.Title), WebUtility.HtmlEncode(links.To(redirect.To, redirect.Fragment)));
        return $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <meta name="robots" content="noindex">
            <link rel="canonical" href="{WebUtility.HtmlEncode(links.Absolute(redirect.To, redirect.Fragment))}">
            <meta http-equiv="refresh" content="0; url={target}">
            </head>
            <body><main><h1>This page has moved</h1><p>You will find it under <a href="{target}">{title}</a>.</p></main></body>
            </html>

            """;
    }
}
