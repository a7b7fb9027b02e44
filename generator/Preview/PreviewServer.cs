using System.Net;
using System.Net.Sockets;
using CopToolkit.Build;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Steps;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;

namespace CopToolkit.Preview;

/// <summary>Serves the output folder with the published headers; findings lie over the last good page.</summary>
public static class PreviewServer
{
    private const int PortsToTry = 50;

    public static async Task<int> RunAsync(SiteOptions options, int firstPort, CancellationToken cancel)
    {
        if (FolderProblems.In(options) is { } problem)
        {
            await Console.Error.WriteLineAsync(Casing.Capital(problem) + ".");
            return (int)BuildOutcome.WrongUsage;
        }

        var port = FreePort(firstPort);
        if (firstPort != 0 && port != firstPort) Console.WriteLine($"Port {firstPort} is taken; using {port}.");
        var builds = new PreviewBuilds(options with { Url = new Uri($"http://localhost:{port}/"), IsPreview = true });
        builds.Build();
        await using var server = await StartAsync(port, new PreviewPages(Path.GetFullPath(options.Output), builds), cancel);
        using var watch = builds.Watch();
        Console.WriteLine($"http://localhost:{port}/  (stop with Ctrl+C)");
        await ((IHost)server).WaitForShutdownAsync(cancel);
        return 0;
    }

    /// <summary>Serves pages on this machine until the server is disposed of.</summary>
    public static async Task<WebApplication> StartAsync(int port, PreviewPages pages, CancellationToken cancel = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        // As hosts of static sites do, so that a measure of speed taken here holds there.
        string[] compressed = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        builder.Services.AddResponseCompression(compression => compression.MimeTypes = compressed);
        var server = builder.Build();
        server.UseResponseCompression();
        server.Use(AnswerThisMachineOnlyAsync);
        server.Run(pages.AnswerAsync);
        await server.StartAsync(cancel);
        return server;
    }

    /// <summary>
    /// A page elsewhere can give its own name the address of this machine, and would then read drafts and findings as its own.
    /// It cannot make the browser say that it asks for localhost.
    /// </summary>
    private static async Task AnswerThisMachineOnlyAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]")
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync("The preview answers only as localhost, on the machine that it runs on.\n");
    }

    /// <summary>The first free port from the wanted one on; any free one for 0.</summary>
    public static int FreePort(int first)
    {
        if (first == 0) return Claim(0) ?? throw new IOException("This machine has no free port.");
        for (var port = first; port < Math.Min(first + PortsToTry, 65_536); port++)
        {
            if (Claim(port) is { } free) return free;
        }

        return FreePort(0);
    }

    /// <summary>The port when it is free on both addresses that localhost means.</summary>
    private static int? Claim(int port) =>
        Claim(IPAddress.Loopback, port) is { } free && Claim(IPAddress.IPv6Loopback, free) is not null ? free : null;

    private static int? Claim(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException problem)
        {
            // A machine without IPv6 is served on the other address alone.
            return problem.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied ? null : port;
        }
    }
}
