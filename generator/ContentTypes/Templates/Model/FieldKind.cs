using System.Diagnostics.CodeAnalysis;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.Templates.Model;

/// <summary>What someone writes into a field: a line in a sentence, or a block that stands alone.</summary>
public sealed record FieldKind(string Name) : IFieldValue<FieldKind>
{
    public static readonly FieldKind Line = new("line");
    public static readonly FieldKind Paragraph = new("paragraph");
    public static readonly FieldKind Date = new("date");
    public static readonly FieldKind Choice = new("choice");
    public static readonly FieldKind List = new("list");
    public static readonly FieldKind Table = new("table");
    private static readonly FieldKind[] All = [Line, Paragraph, Date, Choice, List, Table];

    public static string Expects => "one of " + string.Join(", ", All.Select(kind => kind.Name));

    /// <summary>A block stands alone in its paragraph; everything else may stand in a sentence or a table cell.</summary>
    public bool IsBlock => this == Paragraph || this == List || this == Table;

    public static bool TryParse(string text, [MaybeNullWhen(false)] out FieldKind value) =>
        (value = Array.Find(All, kind => kind.Name == text)) is not null;

    public override string ToString() => Name;
}
