using System.Diagnostics.CodeAnalysis;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.PlainPages;

/// <summary>Something that the generator adds to a plain page, between its lead and its text.</summary>
public sealed record PagePart(string Name) : IFieldValue<PagePart>
{
    /// <summary>Course pages, packs, the book and handouts.</summary>
    public static readonly PagePart Trainers = new("trainers");

    public static string Expects => "trainers";

    public static bool TryParse(string text, [MaybeNullWhen(false)] out PagePart value) =>
        (value = text == Trainers.Name ? Trainers : null) is not null;

    public override string ToString() => Name;
}
