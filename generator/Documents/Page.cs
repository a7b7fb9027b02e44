using CopToolkit.Modules;

namespace CopToolkit.Documents;

/// <summary>One page of the output, as its components see it.</summary>
public sealed record Page(Site Site, Links Links, Address Address, string Title, string Description)
{
    /// <summary>The trail from the home page, without the page itself.</summary>
    public IReadOnlyList<(string Title, Address Address, string? Fragment)> Trail { get; init; } = [];

    /// <summary>The content file behind the page, for the edit link.</summary>
    public Document? Document { get; init; }

    /// <summary>What the page is called in the browser's title bar.</summary>
    public string WindowTitle => Address == Address.Home ? Site.Settings.Title : $"{Title} – {Site.Settings.Title}";

    /// <summary>False keeps the page out of the sitemap and of search engines.</summary>
    public bool IsListed { get; init; } = true;
}
