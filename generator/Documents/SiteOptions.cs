namespace CopToolkit.Documents;

/// <summary>What a build is told from outside: the command line and the environment.</summary>
public sealed record SiteOptions
{
    public required string Content { get; init; }

    public required string Output { get; init; }

    public required string Themes { get; init; }

    /// <summary>The site's own address, when it is not that of site.yml.</summary>
    public Uri? Url { get; init; }

    /// <summary>The repository's address, when it is not that of site.yml.</summary>
    public Uri? Repository { get; init; }

    /// <summary>The branch that edit links lead to.</summary>
    public string Branch { get; init; } = "main";

    /// <summary>
    /// The latest day that it is anywhere on Earth, which is fourteen hours ahead of the clock: nobody's today lies in the future,
    /// neither in Auckland nor in a British summer night.
    /// </summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(14).UtcDateTime);

    /// <summary>Check everything, write nothing.</summary>
    public bool CheckOnly { get; init; }

    /// <summary>Write the edition that opens from a disk, and not the one for the web.</summary>
    public bool IsOffline { get; init; }

    /// <summary>Someone looks at the site while it changes: what is only there to be taken away is left out.</summary>
    public bool IsPreview { get; init; }

    /// <summary>How many pages are rendered at once.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
