using System.Collections.Concurrent;
using System.Text;
using CopToolkit.Checks;
using CopToolkit.Documents;
using CopToolkit.Markdown;
using CopToolkit.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace CopToolkit.Modules;

/// <summary>What the finished pages offer and ask: anchors by address, and links that need every page to be judged.</summary>
public sealed class RenderedPages
{
    public ConcurrentDictionary<Address, PageFacts> Facts { get; } = new();

    /// <summary>Anchors that authors made, by page: these are permanent.</summary>
    public ConcurrentDictionary<Address, IReadOnlyList<string>> Anchors { get; } = new();

    public ConcurrentBag<AnchorLink> AnchorLinks { get; } = [];

    /// <summary>What the second wall refuses.</summary>
    public Findings Faults { get; } = new();

    public Uses Uses { get; } = new();

    /// <summary>What search finds of each document.</summary>
    public required SearchCollection Search { get; init; }
}

/// <summary>Renders every page on all cores, checks it, and hands it on at once: the memory does not grow with the site.</summary>
public static class RenderPages
{
    public static RenderedPages Into(Output output, Site site, IReadOnlyList<PlannedPage> pages, Findings findings, StageClock clock)
    {
        var rendered = new RenderedPages { Search = new SearchCollection(site) };
        var addresses = new KnownAddresses(pages.Select(planned => planned.Page.Address));
        var done = 0;
        foreach (var wave in pages.GroupBy(page => page.IsLate).OrderBy(group => group.Key))
        {
            var inOrder = wave.ToList();
            Parallel.ForEach(Partitioner.Create(0, inOrder.Count, Math.Clamp(inOrder.Count / (site.Options.Workers * 4), 1, 200)), new ParallelOptions { MaxDegreeOfParallelism = site.Options.Workers }, range =>
            {
                using var worker = new Worker(output, site, addresses, rendered, findings);
                for (var i = range.Item1; i < range.Item2; i++) worker.Render(inOrder[i]);
                var now = Interlocked.Add(ref done, range.Item2 - range.Item1);
                if (pages.Count > 500) clock.Report($"render {now} of {pages.Count} pages");
            });
        }

        return rendered;
    }

    /// <summary>One thread's buffers.</summary>
    private sealed class Worker(Output output, Site site, KnownAddresses addresses, RenderedPages rendered, Findings findings) : IDisposable
    {
        private readonly MemoryStream _buffer = new(64 * 1024);
        private readonly PageCheck _check = new(addresses, output);

        public void Dispose() => _buffer.Dispose();

        public void Render(PlannedPage planned)
        {
            var page = planned.Page;
            var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = page };
            rendered.Anchors[page.Address] = planned.Anchors;
            if (planned.Document is { } document)
            {
                var body = document.Type.HasProse ? Body(document, page.Links, BodyFrame.Own) : Markdown.Body.Empty;
                rendered.Anchors[page.Address] = [.. body.Anchors, .. document.Type.AnchorsOf(document)];
                foreach (var link in document.Type.AnchorLinksOf(document, site)) rendered.AnchorLinks.Add(link);
                foreach (var term in body.Terms) rendered.Uses.Add(term, document);
                foreach (var cited in body.Cited) rendered.Uses.Add(cited.Reference, document);
                if (!document.Type.HasProse) rendered.Search.Take(document, []);
                parameters["Document"] = document;
                parameters["Body"] = body;
            }

            foreach (var (name, value) in planned.Parameters?.Invoke(new BodySource(rendered.Uses, (entry, frame) => Body(entry, page.Links, frame))) ?? new Dictionary<string, object?>(StringComparer.Ordinal))
                parameters[name] = value;

            var html = Html(planned.Component, parameters);
            rendered.Facts[page.Address] = _check.Run(page, html, rendered.Faults);
            output.Write(page.Address.OutputPath, html);
        }

        private Body Body(Document document, Links links, BodyFrame frame)
        {
            var reader = new BodyReader(site, links, addresses, findings);
            var body = reader.Read(document, frame);
            foreach (var link in reader.AnchorLinks) rendered.AnchorLinks.Add(link);
            if (frame == BodyFrame.Own) rendered.Search.Take(document, body.Sections);
            return body;
        }

        /// <summary>A renderer keeps every component it ever made, so each page gets a new one.</summary>
        private ReadOnlySpan<byte> Html(Type component, Dictionary<string, object?> parameters)
        {
            _buffer.SetLength(0);
            using var renderer = new HtmlRenderer(ComponentServices.Instance, NullLoggerFactory.Instance);
            renderer.Dispatcher.InvokeAsync(async () =>
            {
                var root = await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters));
                using var writer = new StreamWriter(_buffer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 4096, leaveOpen: true);
                root.WriteHtmlTo(writer);
            }).GetAwaiter().GetResult();
            return _buffer.GetBuffer().AsSpan(0, (int)_buffer.Length);
        }
    }
}
