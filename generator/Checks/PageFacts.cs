using CopToolkit.Core;

namespace CopToolkit.Checks;

/// <summary>What a finished page offers and asks of others.</summary>
/// <param name="Ids">Every id on the page.</param>
/// <param name="AnchorLinks">Links to anchors of other pages.</param>
public sealed record PageFacts(IReadOnlySet<string> Ids, IReadOnlyList<(Address Page, string Anchor)> AnchorLinks);
