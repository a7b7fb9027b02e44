using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.Templates.Model;

/// <summary>A document that facilitators fill in: its body is the document, with a mark for each field.</summary>
public sealed record Template : Metadata
{
    [Field("What the document is for, in one sentence."), Length(50, 160)]
    public required string Purpose { get; init; }

    [Field("The stage of a community's life in which it is used."), Vocabulary("stages")]
    public required string Stage { get; init; }

    [Field("Who uses it."), Vocabulary("roles"), Count(1, 6)]
    public required IReadOnlyList<string> Roles { get; init; }

    [Field("What kind of document it is."), Vocabulary("template-kinds")]
    public required string Kind { get; init; }

    [Field("How many minutes it honestly takes to prepare.")]
    public required int Minutes { get; init; }

    [Field("The day someone last read the whole document and found it right.")]
    public required DateOnly Reviewed { get; init; }

    [Field("Keys of content/references/ that the document draws on."), SlugsOf(ContentFolders.References)]
    public IReadOnlyList<string> Sources { get; init; } = [];

    [Field("Slugs of toolkit pages that explain it."), SlugsOf(ContentFolders.Toolkit)]
    public IReadOnlyList<string> Pages { get; init; } = [];

    [Field("What someone fills in; each field is used in the body as {{its-id}}."), Count(1, 30)]
    public required IReadOnlyList<TemplateField> Fields { get; init; }

    public override string Description => Purpose;

    public override DateOnly? LastReviewed => Reviewed;

    /// <summary>The document itself.</summary>
    public TemplateDocument Body { get; init; } = TemplateDocument.Empty;

    /// <summary>Letters and leaflets go out without the name of the template on top.</summary>
    public bool ShowsTitle => Kind is not ("letter" or "leaflet");

    /// <summary>Forms, records and plans are filled in by hand as well, and need room for that; letters do not.</summary>
    public bool HasRoomToWrite => Kind is "form" or "record" or "plan";
}

/// <summary>One thing that someone fills in.</summary>
public sealed record TemplateField : IHasLine
{
    [Field("The field's permanent name in small letters, digits and hyphens.")]
    public required string Id { get; init; }

    [Field("What the form asks for."), Length(2, 80)]
    public required string Label { get; init; }

    [Field("One short sentence that helps to fill it in."), Length(5, 160)]
    public required string Help { get; init; }

    [Field("What is written into it.")]
    public required FieldKind Kind { get; init; }

    [Field("What a choice offers."), Length(1, 80), Count(2, 12)]
    public IReadOnlyList<string> Options { get; init; } = [];

    [Field("The headings of a table's columns."), Length(1, 60), Count(2, 6)]
    public IReadOnlyList<string> Columns { get; init; } = [];

    [Field("An invented answer: a text, for a list its items, for a table its rows.")]
    public required YamlNode Example { get; init; }

    [Field("What stands in the document when nothing is filled in."), Length(1, 200)]
    public string? Default { get; init; }

    [Field("The name under which the answer is kept for all templates that share it."), Length(2, 40)]
    public string? Shared { get; init; }

    public int Line { get; set; }

    /// <summary>What stands in a blank document, in square brackets.</summary>
    public string Placeholder => Default ?? Label;

    /// <summary>What a control of a Word file asks for: what is meant, for those who print the file, and the help.</summary>
    public string Prompt => $"{Label}: {Help.TrimEnd('.')}";
}
