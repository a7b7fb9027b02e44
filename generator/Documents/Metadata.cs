using CopToolkit.FrontMatter;

namespace CopToolkit.Documents;

/// <summary>What the front matter of every document can say.</summary>
public abstract record Metadata
{
    [Field("The title, in sentence case; unique within its content type."), Length(2, 200)]
    public required string Title { get; init; }

    [Field("Former addresses that must go on working, such as toolkit/old-name/.")]
    public IReadOnlyList<string> Aliases { get; init; } = [];

    [Field("true keeps it out of the published site; the preview shows it with a band.")]
    public bool Draft { get; init; }

    [Field("The day on which its facts about law and services were last compared with their sources; asked for again after 18 months.")]
    public DateOnly? AsOf { get; init; }

    [Field("Who reviewed it, by role, such as an editor; never a name."), Length(5, 120)]
    public string ReviewedBy { get; init; } = "an editor";

    /// <summary>One or two sentences for lists, search engines and shared links.</summary>
    public virtual string Description => Title;

    /// <summary>What the document is called in a few words, such as a work by author and year.</summary>
    public virtual string ShortName => Title;

    /// <summary>The name of what a feature adds to the document's page; null for most.</summary>
    public virtual string? Insert => null;

    /// <summary>Other names that the A to Z lists.</summary>
    public virtual IReadOnlyList<string> OtherNames => [];

    /// <summary>The day someone last read the whole page and found it right.</summary>
    public virtual DateOnly? LastReviewed => null;

    /// <summary>Lists, feeds, search and packs show the document; one that was withdrawn is only a notice at its address.</summary>
    public virtual bool IsListed => true;
}
