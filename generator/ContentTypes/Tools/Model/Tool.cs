using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.Tools.Model;

/// <summary>A checklist, questionnaire or planner: its items are in the front matter, its introduction is the body, and its element shows
/// it.</summary>
public sealed record Tool : Metadata
{
    [Field("One or two sentences that say what the reader gets."), Length(60, 220)]
    public required string Summary { get; init; }

    [Field("The stage of a community's life in which it is used."), Vocabulary("stages")]
    public required string Stage { get; init; }

    [Field("What shows the items and works with the answers.")]
    public required ToolElement Element { get; init; }

    [Field("How many minutes it honestly takes.")]
    public required int Minutes { get; init; }

    [Field("Who does it together."), Length(5, 120)]
    public required string People { get; init; }

    [Field("The day someone last read the whole tool and found it right.")]
    public required DateOnly Reviewed { get; init; }

    [Field("Raised by one when items change their meaning; answers are kept with it.")]
    public required int Version { get; init; }

    [Field("Keys of content/references/ that the tool draws on."), SlugsOf(ContentFolders.References)]
    public IReadOnlyList<string> Sources { get; init; } = [];

    [Field("Slugs of toolkit pages that explain it."), SlugsOf(ContentFolders.Toolkit)]
    public IReadOnlyList<string> Pages { get; init; } = [];

    [Field("Slugs of templates that go with it."), SlugsOf(ContentFolders.Templates)]
    public IReadOnlyList<string> Templates { get; init; } = [];

    [Field("The slug of a template that the answers fill at the end, such as decision-paper.")]
    public string? Paper { get; init; }

    [Field("What each item can be answered with, in display order."), Count(2, 10)]
    public IReadOnlyList<ToolAnswer> Answers { get; init; } = [];

    [Field("What a reader writes beside each answer."), Length(3, 60)]
    public string Note { get; init; } = "Notes";

    [Field("The items in groups, in reading order."), Count(0, 30)]
    public IReadOnlyList<ToolGroup> Groups { get; init; } = [];

    [Field("What a result means, by per cent of the possible score."), Count(2, 8)]
    public IReadOnlyList<ToolBand> Bands { get; init; } = [];

    public override string Description => Summary;

    public override DateOnly? LastReviewed => Reviewed;

    /// <summary>Every item, in reading order.</summary>
    public IEnumerable<ToolItem> Items => Groups.SelectMany(group => group.Items);
}

/// <summary>One answer that items can have.</summary>
public sealed record ToolAnswer : IHasLine
{
    [Field("The answer's permanent name in small letters, digits and hyphens.")]
    public required string Id { get; init; }

    [Field("What readers choose."), Length(1, 60)]
    public required string Label { get; init; }

    [Field("What it counts in a self-assessment; an answer without a score is left out of the sum.")]
    public int? Score { get; init; }

    public int Line { get; set; }
}

/// <summary>Items that belong together.</summary>
public sealed record ToolGroup : IHasLine
{
    [Field("The group's permanent name in small letters, digits and hyphens.")]
    public required string Id { get; init; }

    [Field("The heading of the group."), Length(2, 120)]
    public required string Title { get; init; }

    [Field("What the group is about."), Length(10, 600)]
    public string? Text { get; init; }

    [Field("What a good answer sounds like, in someone's words."), Length(10, 400)]
    public string? Good { get; init; }

    [Field("The items of the group."), Count(1, 40)]
    public required IReadOnlyList<ToolItem> Items { get; init; }

    public int Line { get; set; }
}

/// <summary>One thing to answer, to do, to ask or to place; which fields it needs depends on the element.</summary>
public sealed record ToolItem : IHasLine
{
    [Field("The item's permanent name in small letters, digits and hyphens; answers are kept under it.")]
    public required string Id { get; init; }

    [Field("What the item says or asks."), Length(2, 300)]
    public required string Text { get; init; }

    [Field("The item in a few words, for lists of what is in place and what is missing."), Length(2, 60)]
    public string? Short { get; init; }

    [Field("Why it matters."), Length(10, 500)]
    public string? Why { get; init; }

    [Field("A content file to read on, such as toolkit/evaluating.md#stories.")]
    public string? Link { get; init; }

    [Field("Days from the meeting; before it they are negative.")]
    public int? Days { get; init; }

    [Field("How many minutes the step takes.")]
    public int? Minutes { get; init; }

    [Field("What may lie behind it."), Length(5, 300), Count(1, 12)]
    public IReadOnlyList<string> Causes { get; init; } = [];

    [Field("What to try, each as something that someone does."), Length(5, 400), Count(1, 12)]
    public IReadOnlyList<string> Try { get; init; } = [];

    [Field("The ring that is suggested, from 1 (closest) to 3.")]
    public int? Closeness { get; init; }

    public int Line { get; set; }
}

/// <summary>What a result between two values means.</summary>
public sealed record ToolBand : IHasLine
{
    [Field("The band's permanent name in small letters, digits and hyphens.")]
    public required string Id { get; init; }

    [Field("The lowest per cent of the possible score.")]
    public required int From { get; init; }

    [Field("The highest per cent of the possible score.")]
    public required int To { get; init; }

    [Field("The result in a few words."), Length(3, 120)]
    public required string Title { get; init; }

    [Field("What the result means and what to do about it."), Length(20, 800)]
    public required string Advice { get; init; }

    [Field("What a paper recommends to those who decide."), Length(20, 500)]
    public string? Recommendation { get; init; }

    [Field("Content files to go on with, such as toolkit/choosing-a-facilitator.md."), Count(1, 6)]
    public IReadOnlyList<string> Next { get; init; } = [];

    public int Line { get; set; }
}
