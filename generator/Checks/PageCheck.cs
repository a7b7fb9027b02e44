using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CopToolkit.Documents;
using CopToolkit.Modules;

namespace CopToolkit.Checks;

/// <summary>What a finished page offers and asks of others.</summary>
/// <param name="Ids">Every id on the page.</param>
/// <param name="AnchorLinks">Links to anchors of other pages.</param>
public sealed record PageFacts(IReadOnlySet<string> Ids, IReadOnlyList<(Address Page, string Anchor)> AnchorLinks);

/// <summary>The second wall: reads the finished HTML as a browser does, and refuses what must never be published.</summary>
public sealed class PageCheck(KnownAddresses addresses, OutputFolder output)
{
    private static readonly HashSet<string> Forbidden = new(StringComparer.Ordinal) { "iframe", "object", "embed", "base", "frame", "frameset", "applet", "style" };
    private readonly HtmlParser _parser = new();
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public PageFacts Run(Page page, ReadOnlySpan<byte> html, Findings findings)
    {
        _reported.Clear();
        var file = page.Document?.Source.Path ?? page.Address.OutputPath;
        using var document = _parser.ParseDocument(Encoding.UTF8.GetString(html));
        var (ids, ownAnchors, anchorLinks, level, titles) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new List<(Address, string)>(), 0, 0);
        foreach (var element in document.All)
        {
            if (element.GetAttribute("id") is { } id && !ids.Add(id)) Refuse($"the finished page has the id \"{id}\" twice");
            if (Forbidden.Contains(element.LocalName)) Refuse($"the finished page holds a <{element.LocalName}> element");
            foreach (var attribute in element.Attributes) CheckAttribute(attribute);
            if (element.LocalName is "script") CheckScript(element);
            else if (element.LocalName is ['h', >= '1' and <= '6'])
            {
                var now = element.LocalName[1] - '0';
                if (now == 1) titles++;
                if (now > level + 1) Refuse($"the finished page skips a heading level before \"{Short(element.TextContent)}\"");
                level = now;
            }
            else if (element.LocalName is "img" && !element.HasAttribute("alt")) Refuse("the finished page has a picture without a text alternative");
            else if (element.LocalName is "a" && element.TextContent.Trim().Length == 0 && element.GetAttribute("aria-label") is not { Length: > 0 }) Refuse("the finished page has a link without a name");
            if ((element.GetAttribute("href") ?? element.GetAttribute("src")) is { } target && element.LocalName is not "use") CheckTarget(target);
        }

        foreach (var anchor in ownAnchors.Where(anchor => !ids.Contains(anchor))) Refuse($"the finished page links to #{Short(anchor)}, which is not on it");
        if (titles != 1) Refuse($"the finished page has {titles} first-level headings; a page has one");
        if (document.Title is null or "") Refuse("the finished page has no title");
        return new PageFacts(ids, anchorLinks);

        void Refuse(string message)
        {
            if (_reported.Add(message)) findings.Add(file, 1, message + "; this is a fault in a component, or text got round the first checks: please report it");
        }

        void CheckAttribute(IAttr attribute)
        {
            if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc") Refuse($"the finished page has the attribute {attribute.Name}");
        }

        void CheckScript(IElement script)
        {
            if (script.GetAttribute("type") is not ("application/ld+json" or "application/json") && script.TextContent.Length > 0) Refuse("the finished page holds an inline script");
        }

        void CheckTarget(string target)
        {
            if (target.StartsWith('#'))
            {
                if (target.Length > 1) ownAnchors.Add(target[1..]);
                return;
            }

            if (!Uri.TryCreate(target, UriKind.RelativeOrAbsolute, out var uri) || (uri.IsAbsoluteUri && uri.Scheme is not ("http" or "https" or "tel" or "file"))) Refuse($"the finished page links to \"{Short(target)}\"");
            else if (target.StartsWith('/')) CheckOwn(target);
        }

        void CheckOwn(string target)
        {
            var root = page.Site.Url.AbsolutePath;
            var hash = target.IndexOf('#', StringComparison.Ordinal);
            var path = hash < 0 ? target : target[..hash];
            if (!path.StartsWith(root, StringComparison.Ordinal)) Refuse($"the finished page links to \"{Short(target)}\", which lies outside the site");
            else if (addresses.Find(path[root.Length..]) is { } address)
            {
                if (hash >= 0) anchorLinks.Add((address, target[(hash + 1)..]));
            }
            else if (!output.Will(path[root.Length..])) Refuse($"the finished page links to \"{Short(target)}\", which is not there");
        }
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
