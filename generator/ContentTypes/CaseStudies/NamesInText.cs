using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>The names ledger of a case: what its author says about every word that could be a name.</summary>
public sealed record NamesInText
{
    public static NamesInText None { get; } = new();

    [Field("Made-up first names that the text uses; nobody in the case has such a name."), Length(2, 40), Count(1, 20)]
    public IReadOnlyList<string> MadeUp { get; init; } = [];

    [Field("Names that anybody may know, such as a law, a method or an organisation of the whole country."), Length(2, 80), Count(1, 40)]
    public IReadOnlyList<string> Public { get; init; } = [];
}
