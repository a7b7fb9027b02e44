using System.Text;
using CopToolkit.Core;
using CopToolkit.Steps;
using Microsoft.AspNetCore.StaticFiles;

namespace CopToolkit.Preview;

/// <summary>
/// Answers requests from the output folder with the published headers. Without <paramref name="builds"/> the files are served as
/// they are.
/// </summary>
public sealed class PreviewPages(string output, PreviewBuilds? builds = null)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);
    private static readonly FileExtensionContentTypeProvider Types = Extended();

    public async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        foreach (var (name, value) in ResponseHeaders.For(path))
        {
            if (!string.Equals(name, ResponseHeaders.OnlyEncrypted, StringComparison.Ordinal)) context.Response.Headers[name] = value;
        }

        var isOwn = path.StartsWith(PreviewMarkup.Folder, StringComparison.Ordinal);
        if (builds is not null && isOwn) await AnswerOwnAsync(context, builds, path[PreviewMarkup.Folder.Length..]);
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else if (builds is not null && path == "/" + FixedAddresses.Worker)
            await SendAsync(context, "text/javascript", PreviewMarkup.NoWorker);
        else await AnswerFileAsync(context, path);
    }

    private static async Task AnswerOwnAsync(HttpContext context, PreviewBuilds builds, string name)
    {
        context.Response.Headers.CacheControl = "no-store";
        switch (name)
        {
            case "live.js": await SendAsync(context, "text/javascript", PreviewMarkup.Script); break;
            case "preview.css": await SendAsync(context, "text/css", PreviewMarkup.Style); break;
            case "version":
                var known = context.Request.Query["after"].ToString();
                var version = await builds.VersionAfterAsync(known, LongestWait, context.RequestAborted);
                await SendAsync(context, "text/plain", Encoding.UTF8.GetBytes(version));
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

    private byte[] WithLive(string html) => builds is null ? Encoding.UTF8.GetBytes(html) : PreviewMarkup.Added(html, builds);

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
