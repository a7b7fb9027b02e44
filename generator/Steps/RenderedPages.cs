using CopToolkit.Checks;
using CopToolkit.Documents;
using CopToolkit.Search;

namespace CopToolkit.Steps;

/// <summary>What rendering found out on the way.</summary>
public sealed class RenderedPages
{
    /// <summary>What the pages offer and ask.</summary>
    public FinishedPages Finished { get; } = new();

    /// <summary>Which pages use which term and cite which work.</summary>
    public Uses Uses { get; } = new();

    /// <summary>What search finds of each document.</summary>
    public required SearchCollection Search { get; init; }
}
