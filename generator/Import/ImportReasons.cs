namespace CopToolkit.Import;

/// <summary>Why the words of a paragraph are left out, as the person who imports is told. Script twin: lib/import-counts.js.</summary>
internal static class ImportReasons
{
    public const string Check = "check";
    public const string Comment = "comment";
    public const string Contents = "contents";
    public const string Deleted = "deleted";
    public const string Footnote = "footnote";
    public const string Form = "form";
    public const string Hidden = "hidden";
    public const string Note = "note";
    public const string Page = "page";
    public const string Reference = "reference";
    public const string Style = "style";
    public const string Unclear = "unclear";

    /// <summary>In the order in which they are told, each behind its number: "2 in comments".</summary>
    public static IReadOnlyList<(string Reason, string Words)> All { get; } =
    [
        (Hidden, "hidden"),
        (Style, "hidden by a style"),
        (Deleted, "deleted earlier, but still in the file"),
        (Comment, "in comments"),
        (Footnote, "in footnotes or endnotes"),
        (Page, "at the head or foot of the pages"),
        (Contents, "in a table of contents"),
        (Form, "of the form's own words"),
        (Note, "written into the form's notes, which go before a form is sent"),
        (Check, "beside the form's last checks"),
        (Reference, "for the reference of the case"),
        (Unclear, "in words that fit no answer of the field"),
    ];

    /// <summary>How often each reason occurs, in words.</summary>
    public static string Told(IReadOnlyDictionary<string, int> counts) => string.Join(", ", All
        .Where(one => counts.GetValueOrDefault(one.Reason) > 0)
        .Select(one => $"{ImportCount.Number(counts[one.Reason])} {one.Words}"));
}
