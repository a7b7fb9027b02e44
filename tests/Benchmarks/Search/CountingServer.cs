using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace CopToolkit.Benchmarks.Search;

/// <summary>Serves a folder compressed, as hosts do, and counts what it sends.</summary>
public sealed class CountingServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly WebApplication _app;
    private long _bytes;
    private int _requests;

    private CountingServer(WebApplication app, string folder, Func<string, bool> counts)
    {
        _app = app;
        app.Run(async context =>
        {
            var path = context.Request.Path.Value!;
            var file = Path.Combine(folder, path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : ""));
            if (!File.Exists(file))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            var bytes = Compressed(await File.ReadAllBytesAsync(file));
            if (counts(path))
            {
                Interlocked.Add(ref _bytes, bytes.Length);
                Interlocked.Increment(ref _requests);
            }

            context.Response.ContentType = Types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(bytes);
        });
    }

    public Uri Root => new(_app.Urls.First() + "/");

    public static async Task<CountingServer> StartAsync(string folder, Func<string, bool> counts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new CountingServer(builder.Build(), folder, counts);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>What was sent since the last time somebody asked.</summary>
    public (long Bytes, int Requests) Taken() => (Interlocked.Exchange(ref _bytes, 0), Interlocked.Exchange(ref _requests, 0));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static byte[] Compressed(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal)) gzip.Write(bytes);
        return buffer.ToArray();
    }
}
