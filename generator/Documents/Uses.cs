using System.Collections.Concurrent;

namespace CopToolkit.Documents;

/// <summary>Which pages use which term and cite which work; complete once every document is rendered.</summary>
public sealed class Uses
{
    private readonly ConcurrentDictionary<Document, ConcurrentBag<Document>> _pagesByUsed = new();

    public void Add(Document used, Document page) => _pagesByUsed.GetOrAdd(used, _ => []).Add(page);

    /// <summary>The pages that use a term or a work, in reading order.</summary>
    public IReadOnlyList<Document> Of(Document used) =>
        _pagesByUsed.TryGetValue(used, out var pages)
            ? [.. InOrder(pages.Distinct())]
            : [];

    private static IEnumerable<Document> InOrder(IEnumerable<Document> pages) =>
        pages.OrderBy(page => page.Type.Folder, StringComparer.Ordinal).ThenBy(page => page.Title, StringComparer.OrdinalIgnoreCase);
}
