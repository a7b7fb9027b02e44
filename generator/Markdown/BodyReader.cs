using CopToolkit.Core;

namespace CopToolkit.Markdown;

/// <summary>A link to an anchor of another page, to be checked once every page is rendered.</summary>
public sealed record AnchorLink(string File, int Line, Address Address, string Anchor);

/// <summary>
/// Reads one body: walks the syntax tree once, resolves headings, links, citations and terms, reports what is wrong, and renders.
/// </summary>
/// <param name="targets">What the body can lead to.</param>
/// <param name="links">How addresses are written on its page.</param>
/// <param name="addresses">Every page that this build publishes.</param>
/// <param name="findings">Where findings go.</param>
public sealed class BodyReader(IBodyTargets targets, Links links, KnownAddresses addresses, Findings findings)
{
    /// <summary>Links that can be judged only when every page is known.</summary>
    public List<AnchorLink> AnchorLinks { get; } = [];

    public Body Read(MarkdownSource source, BodyFrame frame)
    {
        var (tree, problemLine, problem) = MarkdownReader.Read(source.Text);
        if (tree is null)
        {
            findings.Add(source.File, source.Line + problemLine - 1, problem!);
            return Body.Empty;
        }

        var walk = new BodyWalk(source, frame, new LinkTargets(source, targets, links, addresses, AnchorLinks), findings);
        walk.Through(tree);
        return walk.Rendered(tree);
    }
}
