using System.Globalization;
using System.Net;
using System.Text;
using CopToolkit.Steps;
using Microsoft.AspNetCore.StaticFiles;

namespace CopToolkit.Preview;

/// <summary>
/// Answers requests from the output folder with the published headers. A page waits for changes by asking for a picture
/// that comes only when there is a new build: pictures are all that the site's own security policy lets it ask for.
/// Without <paramref name="builds"/> the files are served as they are.
/// </summary>
public sealed class PreviewPages(string output, PreviewBuilds? builds = null)
{
    private const string Own = "/.preview/";
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);
    private static readonly FileExtensionContentTypeProvider Types = Extended();
    private static readonly byte[] Pixel = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"1\"/>"u8.ToArray();
    private static readonly byte[] Nothing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>"u8.ToArray();

    private const string Script = """
        (() => {
          const version = document.currentScript.dataset.version;
          const wait = () => {
            const picture = new Image();
            picture.onload = () => picture.naturalWidth === 2 ? location.reload() : wait();
            picture.onerror = () => setTimeout(wait, 1000);
            picture.src = "/.preview/wait.svg?version=" + version + "&at=" + Date.now();
          };
          // A picture asked for earlier would keep the page "loading".
          addEventListener("load", () => setTimeout(wait, 0));
        })();
        """;

    private const string Style = """
        .preview-findings { position: fixed; inset: auto 0 0 0; z-index: 1000;
          max-height: 60vh; overflow: auto; margin: 0; padding: 16px 24px;
          background: #5c1414; color: #fff; font: 15px/1.5 ui-monospace, monospace; border-top: 4px solid #ff9b6a; }
        .preview-findings h2 { margin: 0 0 8px; font: 700 18px/1.3 system-ui, sans-serif; color: #fff; }
        .preview-findings li { margin: 4px 0; }
        """;

    public async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        foreach (var (name, value) in ResponseHeaders.For(path))
        {
            if (!string.Equals(name, "Strict-Transport-Security", StringComparison.Ordinal)) context.Response.Headers[name] = value;
        }

        if (builds is not null && path.StartsWith(Own, StringComparison.Ordinal)) await AnswerOwnAsync(context, builds, path[Own.Length..]);
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else await AnswerFileAsync(context, path);
    }

    private static async Task AnswerOwnAsync(HttpContext context, PreviewBuilds builds, string name)
    {
        context.Response.Headers.CacheControl = "no-store";
        switch (name)
        {
            case "live.js": await SendAsync(context, "text/javascript", Encoding.UTF8.GetBytes(Script)); break;
            case "findings.css": await SendAsync(context, "text/css", Encoding.UTF8.GetBytes(Style)); break;
            case "wait.svg":
                _ = int.TryParse(context.Request.Query["version"], CultureInfo.InvariantCulture, out var version);
                var changed = await builds.ChangedSinceAsync(version, LongestWait, context.RequestAborted);
                await SendAsync(context, "image/svg+xml", changed ? Pixel : Nothing);
                break;
            default: context.Response.StatusCode = StatusCodes.Status404NotFound; break;
        }
    }

    private async Task AnswerFileAsync(HttpContext context, string path)
    {
        var file = FileFor(path);
        if (file is null && !path.EndsWith('/') && FileFor(path + "/") is not null)
        {
            // Two slashes at the start would name another host.
            context.Response.Redirect("/" + path.TrimStart('/') + "/" + context.Request.QueryString, permanent: false);
            return;
        }

        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = FileFor("/404.html");
        }

        if (file is null)
            await SendAsync(context, "text/html; charset=utf-8", WithLive("<!DOCTYPE html><html "
                + "lang=\"en\"><title>Preview</title><body><p>There is no good build yet.</p></body></html>"));
        else if (file.EndsWith(".html", StringComparison.Ordinal))
            await SendAsync(context, "text/html; charset=utf-8", WithLive(await File.ReadAllTextAsync(file)));
        else
        {
            var type = Types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
            await SendAsync(context, type, await File.ReadAllBytesAsync(file));
        }
    }

    /// <summary>The file for a path, or null when there is none; nothing outside the output folder is ever read.</summary>
    private string? FileFor(string path)
    {
        var full = Path.GetFullPath(Path.Combine(output, path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : "")));
        var isInside = full.StartsWith(output + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isInside && File.Exists(full) ? full : null;
    }

    private byte[] WithLive(string html)
    {
        if (builds is null) return Encoding.UTF8.GetBytes(html);
        var extra = new StringBuilder();
        if (builds.Problems.Count > 0)
        {
            extra.Append("<link rel=\"stylesheet\" href=\"/.preview/findings.css\"><section class=\"preview-findings\" "
                + "aria-label=\"Findings\"><h2>")
                .Append(builds.Problems.Count).Append(builds.Problems.Count == 1 ? " finding" : " findings").Append(". This is the last "
                    + "good build.</h2><ul>");
            foreach (var problem in builds.Problems) extra.Append("<li>").Append(WebUtility.HtmlEncode(problem)).Append("</li>");
            extra.Append("</ul></section>");
        }

        extra.Append(CultureInfo.InvariantCulture, $"<script src=\"/.preview/live.js\" data-version=\"{builds.Version}\"></script>");
        var end = html.LastIndexOf("</body>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(end < 0 ? html + extra : html.Insert(end, extra.ToString()));
    }

    private static async Task SendAsync(HttpContext context, string type, byte[] bytes)
    {
        var needsCharset = type.StartsWith("text/", StringComparison.Ordinal) && !type.Contains("charset", StringComparison.Ordinal);
        context.Response.ContentType = needsCharset ? type + "; charset=utf-8" : type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes);
    }

    private static FileExtensionContentTypeProvider Extended()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".webmanifest"] = "application/manifest+json";
        types.Mappings[".woff2"] = "font/woff2";
        return types;
    }
}
