using System.Collections.Concurrent;
using CopToolkit.Core;
using CopToolkit.Markdown;

namespace CopToolkit.Checks;

/// <summary>What the finished pages offer and ask: anchors by address, and links that need every page to be judged.</summary>
public sealed class FinishedPages
{
    public ConcurrentDictionary<Address, PageFacts> Facts { get; } = new();

    /// <summary>Anchors that authors made, by page: these are permanent.</summary>
    public ConcurrentDictionary<Address, IReadOnlyList<string>> Anchors { get; } = new();

    public ConcurrentBag<AnchorLink> AnchorLinks { get; } = [];

    /// <summary>What the second wall refuses.</summary>
    public Findings Faults { get; } = new();
}
