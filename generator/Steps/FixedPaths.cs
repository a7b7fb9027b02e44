using CopToolkit.Core;

namespace CopToolkit.Steps;

/// <summary>The files at fixed places that every build writes besides its pages.</summary>
public static class FixedPaths
{
    public static IReadOnlySet<string> Of(Theme theme) =>
        theme.Files.Select(file => $"{theme.Folder}/{file.Name}").Concat(FixedAddresses.Files).ToHashSet(StringComparer.Ordinal);
}
