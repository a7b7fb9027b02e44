using System.Net;
using System.Text;
using CopToolkit.Core;

namespace CopToolkit.Steps;

/// <summary>Sends former addresses to present ones: by _redirects where the host reads it, by a page everywhere else.</summary>
public static class GenerateRedirects
{
    /// <param name="output">Where they are written.</param>
    /// <param name="links">The links of the site.</param>
    /// <param name="redirects">Every former address.</param>
    /// <param name="gone">
    /// What the addresses start with below which pages were taken away for good. A host answers there with "gone" (410) wherever no page
    /// is, so that no line has to name what was taken away. Netlify and gateways of IPFS do; Cloudflare leaves the line out and says 404.
    /// </param>
    public static void Into(Output output, Links links, IReadOnlyList<Redirect> redirects, IEnumerable<string> gone)
    {
        // "301!" would also win over the pages below on Netlify, but Cloudflare refuses the line; there, redirects win without it.
        var lines = new StringBuilder();
        foreach (var redirect in redirects)
        {
            lines.Append($"{links.File(redirect.From)} {links.To(redirect.To, redirect.Fragment)} 301\n");
            output.Write(new Address(redirect.From).OutputPath, Encoding.UTF8.GetBytes(Html(redirect, links)));
        }

        // After all others, because the first line that fits is taken.
        foreach (var prefix in gone) lines.Append($"{links.File(prefix)}* {links.To(FixedAddresses.NotFound)} 410\n");
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
