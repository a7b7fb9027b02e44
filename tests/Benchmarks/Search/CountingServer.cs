using System.Collections.Concurrent;
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
    private readonly ConcurrentQueue<SentFile> _sent = [];

    private CountingServer(WebApplication app, string folder)
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
            _sent.Enqueue(new SentFile(path, bytes.Length));
            context.Response.ContentType = Types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(bytes);
        });
    }

    public Uri Root => new(_app.Urls.First() + "/");

    public static async Task<CountingServer> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new CountingServer(builder.Build(), folder);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>What was sent since the last time somebody asked.</summary>
    public IReadOnlyList<SentFile> Taken()
    {
        var taken = new List<SentFile>();
        while (_sent.TryDequeue(out var file)) taken.Add(file);
        return taken;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static byte[] Compressed(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal)) gzip.Write(bytes);
        return buffer.ToArray();
    }
}

/// <summary>One answer of the server, with the bytes of its compressed body.</summary>
public sealed record SentFile(string Path, int Bytes);
