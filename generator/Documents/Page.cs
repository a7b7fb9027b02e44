using CopToolkit.Core;

namespace CopToolkit.Documents;

/// <summary>One page of the output, as its components see it.</summary>
public sealed record Page(Site Site, Links Links, Address Address, string Title, string Description)
{
    /// <summary>The trail from the home page, without the page itself.</summary>
    public IReadOnlyList<Crumb> Trail { get; init; } = [];

    /// <summary>The content file behind the page, for the edit link.</summary>
    public Document? Document { get; init; }

    /// <summary>What the page is called in the browser's title bar.</summary>
    public string WindowTitle => Address == Address.Home ? Site.Settings.Title : $"{Title} – {Site.Settings.Title}";

    /// <summary>False keeps the page out of the sitemap and of search engines.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>What a feature adds to the page between its lead and its text.</summary>
    public PageInsert? Insert { get; init; }

    /// <summary>The files that this build offers for download; complete when the page is rendered.</summary>
    public Downloads Downloads { get; init; } = Downloads.None;
}

/// <summary>One step of the trail from the home page to a page.</summary>
public readonly record struct Crumb(string Title, Address Address, string? Fragment = null);

/// <summary>What a feature adds to a page.</summary>
/// <param name="Component">The component; its one parameter is the page.</param>
/// <param name="Headings">Its second-level headings, for the contents of the page.</param>
/// <param name="Script">The entry module that the page brings for it.</param>
/// <param name="Class">What style sheets know the page by.</param>
public sealed record PageInsert(Type Component, Func<Page, IEnumerable<(string Id, string Text)>> Headings, string Script, string Class);
