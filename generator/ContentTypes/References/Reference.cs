using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;
using CopToolkit.Markdown;

namespace CopToolkit.ContentTypes.References;

/// <summary>A work that the toolkit draws on, in the vocabulary of CSL-JSON.</summary>
public sealed record Reference : Metadata
{
    [Field("The kind of work, as CSL names it."), Vocabulary("reference-types")]
    public required string Type { get; init; }

    [Field("The authors, each with family and given, or literal for an organisation.")]
    public IReadOnlyList<Name> Author { get; init; } = [];

    [Field("The editors of the book that a chapter is in.")]
    public IReadOnlyList<Name> Editor { get; init; } = [];

    [Field("When it was published.")]
    public PartialDate? Issued { get; init; }

    [Field("The journal or the book that it is part of.")]
    public string? ContainerTitle { get; init; }

    [Field("Who published it.")]
    public string? Publisher { get; init; }

    [Field("Where the publisher is.")]
    public string? PublisherPlace { get; init; }

    [Field("The edition, where it is not the first.")]
    public string? Edition { get; init; }

    [Field("The volume of a journal.")]
    public string? Volume { get; init; }

    [Field("The issue of a volume.")]
    public string? Issue { get; init; }

    [Field("The pages, such as 202-210.")]
    public string? Page { get; init; }

    [Field("The number of the chapter.")]
    public string? Chapter { get; init; }

    [Field("How many pages it has.")]
    public string? NumberOfPages { get; init; }

    [Field("The digital object identifier, without https://doi.org/.", Name = "DOI")]
    public Doi? Doi { get; init; }

    [Field("Whether it publishes cases of its own, so that one may be retold from it.")]
    public bool HoldsCases { get; init; }

    [Field("Where it is, or was, on the web.", Name = "URL")]
    public WebAddress? Url { get; init; }

    [Field("Whether the address works: live, dead or unknown."), Vocabulary("link-states")]
    public string? Link { get; init; }

    [Field("Why to read it, and who should, in one sentence."), Length(30, 260)]
    public required string Summary { get; init; }

    [Field("A short note for readers, such as what is not known about the work."), Length(10, 400)]
    public string? Note { get; init; }

    public override string Description => Summary;

    public override string ShortName => ReferenceText.Short(this);

    /// <summary>The title without the asterisks that mark titles of works in all content.</summary>
    public string WorkTitle => Title.Trim('*');
}

/// <summary>A person or an organisation.</summary>
public sealed record Name
{
    [Field("The family name of a person.")]
    public string? Family { get; init; }

    [Field("The given names or initials of a person.")]
    public string? Given { get; init; }

    [Field("The name of an organisation, as it writes it.")]
    public string? Literal { get; init; }
}

/// <summary>A year, a month of a year, or a day.</summary>
public sealed record PartialDate(string Text) : IFieldValue<PartialDate>
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public static string Expects => "a year, month or day such as 2013, 2013-01 or 2013-01-31";

    public int Year => int.Parse(Text.AsSpan(0, 4), CultureInfo.InvariantCulture);

    public static bool TryParse(string text, [MaybeNullWhen(false)] out PartialDate value)
    {
        var isDate = DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        value = isDate ? new PartialDate(text) : null;
        return value is not null;
    }
}

/// <summary>A digital object identifier.</summary>
public sealed record Doi(string Text) : IFieldValue<Doi>
{
    public static string Expects => "a DOI such as 10.3109/13561820.2014.917406";

    public static bool TryParse(string text, [MaybeNullWhen(false)] out Doi value)
    {
        var hasPrefix = text.StartsWith("10.", StringComparison.Ordinal) && text.IndexOf('/', StringComparison.Ordinal) > 3;
        value = hasPrefix && !text.Any(char.IsWhiteSpace) ? new Doi(text) : null;
        return value is not null;
    }

    public override string ToString() => "https://doi.org/" + Text;
}

/// <summary>Every work that the toolkit draws on, all on one page.</summary>
public sealed class ReferenceType : ContentType<Reference>
{
    public override string Folder => ContentFolders.References;

    public override string Singular => "a reference";

    public override string Title => "References";

    public override string Summary => "Every work that the toolkit draws on, and the pages that cite it.";

    public override Placement Placement => Placement.Entry;

    public override Type ListingComponent => typeof(ReferenceListing);

    public override bool IsInAToZ => false;

    /// <summary>Who looks for a work types its name; every other word is better found on a page that uses the work.</summary>
    public override int SearchWeight => 50;

    public override IEnumerable<BodySection> TextsForSearch(Document document, Site site)
    {
        var reference = (Reference)document.Metadata;
        string?[] words =
            [ReferenceText.Authors(reference, 9), ReferenceText.Year(reference), reference.ContainerTitle, reference.Publisher];
        yield return new BodySection("", "", $"{string.Join(", ", words.OfType<string>())}. {reference.Note}");
    }

    protected override IEnumerable<Document<Reference>> InOrder(IEnumerable<Document<Reference>> documents, Vocabularies vocabularies) =>
        documents.OrderBy(document => ReferenceText.SortKey(document.Metadata), StringComparer.OrdinalIgnoreCase);

    protected override void Rules(Document<Reference> document, Site site, Findings findings)
    {
        var reference = document.Metadata;
        if (reference.Title is not ['*', .., '*'])
            findings.Add(document.Source.Path, document.LineOf("title"), "the title of a work stands between asterisks, "
                + "as everywhere in the content; write title: \"*…*\"");
        foreach (var name in reference.Author.Concat(reference.Editor).Where(name => name.Family is null == name.Literal is null))
        {
            var line = document.LineOf(reference.Author.Contains(name) ? "author" : "editor");
            findings.Add(document.Source.Path, line, "a name needs either family (with given) or literal; "
                + "use family for a person and literal for an organisation");
        }

        if (reference.Url is null != reference.Link is null)
            findings.Add(document.Source.Path, document.LineOf(reference.Url is null ? "link" : "URL"), "URL and link go together; "
                + "say with link: live, dead or unknown what became of the address");
    }
}
