using System.Text;
using CopToolkit.Checks;
using CopToolkit.Components;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Markdown;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace CopToolkit.Steps;

/// <summary>Renders pages one after the other, with the buffers of one thread.</summary>
internal sealed class PageRenderer(
    Output output, Site site, KnownAddresses addresses, Downloads downloads, RenderedPages rendered, Findings findings) : IDisposable
{
    private readonly MemoryStream _buffer = new(64 * 1024);
    private readonly PageCheck _check = new(addresses, output);

    public void Dispose() => _buffer.Dispose();

    public void Render(PlannedPage planned)
    {
        var page = planned.Page with { Downloads = downloads };
        var bodies = new BodySource(rendered.Uses, (entry, frame) => BodyOf(entry, page.Links, frame));
        var parameters = planned.Document is { } document ? Parameters(document, page, bodies) : new ComponentParameters<PageView>();
        if (planned.Document is null) rendered.Finished.Anchors[page.Address] = planned.Anchors;
        foreach (var (name, value) in planned.Parameters?.Invoke(bodies).Values ?? new Dictionary<string, object?>(StringComparer.Ordinal))
            parameters.Values[name] = value;
        parameters.With(view => view.Page, page);
        var html = Html(planned.Component, parameters);
        rendered.Finished.Facts[page.Address] = _check.Run(page, html, rendered.Finished.Faults);
        output.Write(page.Address.OutputPath, html);
    }

    private ComponentParameters<PageView> Parameters(Document document, Page page, BodySource bodies)
    {
        var body = document.Type.HasProse ? bodies.BodyOf(document) : Body.Empty;
        rendered.Finished.Anchors[page.Address] = [.. body.Anchors, .. document.Type.AnchorsOf(document)];
        foreach (var link in document.Type.AnchorLinksOf(document, site)) rendered.Finished.AnchorLinks.Add(link);
        foreach (var term in body.Terms) AddUse(ContentFolders.Glossary, term, document);
        foreach (var cited in body.Cited) AddUse(ContentFolders.References, cited.Key, document);
        if (!document.Type.HasProse) rendered.Search.Take(document, []);
        return new ComponentParameters<PageView>().With(view => view.Document, document).With(view => view.Body, body);
    }

    private void AddUse(string folder, string slug, Document user)
    {
        if (site.Find(folder, slug) is { } used) rendered.Uses.Add(used, user);
    }

    private Body BodyOf(Document document, Links links, BodyFrame frame)
    {
        var reader = new BodyReader(site, links, addresses, findings);
        var body = document.ReadBody(reader, frame, site.Options.IsPreview);
        foreach (var link in reader.AnchorLinks) rendered.Finished.AnchorLinks.Add(link);
        if (frame == BodyFrame.Own) rendered.Search.Take(document, body.Sections);
        return body;
    }

    /// <summary>A renderer keeps every component it ever made, so each page gets a new one.</summary>
    private ReadOnlySpan<byte> Html(Type component, ComponentParameters parameters)
    {
        _buffer.SetLength(0);
        using var renderer = new HtmlRenderer(ComponentServices.Instance, NullLoggerFactory.Instance);
        renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters.Values));
            using var writer = new StreamWriter(_buffer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 4096, leaveOpen: true);
            root.WriteHtmlTo(writer);
        }).GetAwaiter().GetResult();
        return _buffer.GetBuffer().AsSpan(0, (int)_buffer.Length);
    }

    /// <summary>The parameters that the page components of every type share.</summary>
    private sealed class PageView
    {
        public Page Page { get; } = null!;

        public Document Document { get; } = null!;

        public Body Body { get; } = Body.Empty;
    }
}
