using CopToolkit.Components;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.Tests.ContentTypes.Recipes;

/// <summary>A cake for a meeting: a content type that only the tests know.</summary>
public sealed record Recipe : Metadata
{
    [Field("How many people it feeds.")]
    public required int Serves { get; init; }

    [Field("Whether it holds nuts.")]
    public bool HoldsNuts { get; init; }

    [Field("What goes into it."), Count(1, 20)]
    public required IReadOnlyList<Ingredient> Ingredients { get; init; }
}

/// <summary>One thing that goes into a cake.</summary>
public sealed record Ingredient
{
    [Field("Its name.")]
    public required string Name { get; init; }

    [Field("How many grams.")]
    public int? Grams { get; init; }
}

/// <summary>Cakes, each with a page of its own.</summary>
public sealed class RecipeType : ContentType<Recipe>
{
    public override string Folder => "recipes";

    public override string Singular => "a recipe";

    public override string Title => "Cakes";

    public override Type PageComponent => typeof(RecipeView);

    public override Type ListingComponent => typeof(DocumentListing<Recipe>);
}
