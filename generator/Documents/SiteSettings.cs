using CopToolkit.FrontMatter;

namespace CopToolkit.Documents;

/// <summary>content/site.yml: what the whole site says about itself.</summary>
public sealed record SiteSettings
{
    [Field("The name of the site."), Length(3, 80)]
    public required string Title { get; init; }

    [Field("What the site is, in one or two sentences."), Length(40, 220)]
    public required string Description { get; init; }

    [Field("The site's own address; --url and the environment variable URL come before it.")]
    public required WebAddress Url { get; init; }

    [Field("The folder of themes/ that is laid over themes/base."), Length(1, 40)]
    public required string Theme { get; init; }

    [Field("The edition, such as 2026.1."), Length(4, 20)]
    public required string Edition { get; init; }

    [Field("Who publishes the site."), Length(2, 120)]
    public required string Publisher { get; init; }

    [Field("The repository's address, for edit links; --repository and the environment variable REPOSITORY_URL come before it.")]
    public WebAddress? Repository { get; init; }

    [Field("The fewest case studies that must share a fact, and the fewest that must not, before it is shown, found or filtered by.")]
    public int SmallestGroup { get; init; } = 5;

    [Field("The licence of the content.")]
    public required LicenceSettings Licence { get; init; }

    [Field("true offers the whole site as a download for rooms without a network; builds take about twice as long.")]
    public bool OffersOffline { get; init; }

    [Field("Who takes reports about the security of the site; without it there is no security.txt.")]
    public SecuritySettings? Security { get; init; }

    [Field("The home page.")]
    public required HomeSettings Home { get; init; }

    [Field("Content files linked in the footer, such as pages/about.md."), Count(1, 12)]
    public required IReadOnlyList<string> Footer { get; init; }
}

/// <summary>The licence of the content.</summary>
public sealed record LicenceSettings
{
    [Field("Its name, such as CC BY 4.0."), Length(2, 60)]
    public required string Name { get; init; }

    [Field("Its address.")]
    public required WebAddress Url { get; init; }
}

/// <summary>What /.well-known/security.txt says, and how strictly browsers keep to encrypted connections.</summary>
public sealed record SecuritySettings
{
    [Field("The page with a form or an address for reports, such as https://example.org/security.")]
    public required WebAddress Contact { get; init; }

    [Field("The day until which the contact holds, at most a year ahead.")]
    public required DateOnly Expires { get; init; }

    [Field("true asks browsers to reach the whole domain and all below it encrypted only, for two years; hard to take back.")]
    public bool HstsPreload { get; init; }
}

/// <summary>What the home page says.</summary>
public sealed record HomeSettings
{
    [Field("The large heading."), Length(10, 90)]
    public required string Heading { get; init; }

    [Field("One sentence that says what this is."), Length(40, 220)]
    public required string Lead { get; init; }

    [Field("The buttons below the lead."), Count(1, 3)]
    public required IReadOnlyList<Door> Actions { get; init; }

    [Field("One door for each kind of reader."), Count(2, 6)]
    public required IReadOnlyList<Door> Doors { get; init; }

    [Field("Content files shown as useful today."), Count(0, 6)]
    public IReadOnlyList<string> Featured { get; init; } = [];

    [Field("What the site promises, at the end of the home page.")]
    public Door? Promise { get; init; }
}

/// <summary>A way from the home page to the right place.</summary>
public sealed record Door
{
    [Field("Who it is for."), Length(2, 60)]
    public string? Title { get; init; }

    [Field("What they find behind it."), Length(20, 260)]
    public string? Text { get; init; }

    [Field("What the link says."), Length(3, 50)]
    public required string Label { get; init; }

    [Field("The content file it leads to, such as toolkit/evaluating.md.")]
    public required string To { get; init; }
}
