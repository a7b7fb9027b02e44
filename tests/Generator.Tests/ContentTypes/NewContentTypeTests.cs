using CopToolkit.ContentTypes;
using CopToolkit.Documents;
using CopToolkit.Tests.ContentTypes.Recipes;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.ContentTypes;

/// <summary>
/// A new content type takes three files: its record (Recipe.cs), its page (RecipeView.razor), and one line in a list, here
/// the next one.
/// </summary>
public sealed class NewContentTypeTests
{
    private static readonly IReadOnlyList<ContentType> Types = [.. AllContentTypes.List, new RecipeType()];

    [Fact]
    public void Gets_pages_and_appears_in_menu_listing_sitemap_and_A_to_Z()
    {
        using var site = WithCake("serves: 8\nholds-nuts: true\ningredients:\n  - {name: Flour, grams: 250}\n  - name: Salt\n");
        var about = File.ReadAllText(site.PathOf("pages/about.md"));
        site.Put("pages/about.md", about + "\nBring [a lemon cake](../recipes/lemon-cake.md#how-to-bake-it).\n");
        site.BuildWell(types: Types);
        var page = site.Html("recipes/lemon-cake/index.html");
        Assert.Contains("Feeds 8. Holds nuts.", page, StringComparison.Ordinal);
        Assert.Contains("<li>Flour, 250 g</li>", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"how-to-bake-it\">How to bake it</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/recipes/\" aria-current=\"true\">Cakes</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/recipes/\">Cakes</a>", site.Html("index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/recipes/lemon-cake/\">Lemon cake</a>", site.Html("recipes/index.html"), StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"/recipes/lemon-cake/\">Lemon cake</a> <span class=\"kind\">Cakes</span>",
            site.Html("a-to-z/index.html"),
            StringComparison.Ordinal);
        Assert.Contains("<loc>https://minimal.example/recipes/lemon-cake/</loc>", site.Html("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("/recipes/lemon-cake/#how-to-bake-it", site.Html("about/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Has_its_front_matter_checked()
    {
        using var site = WithCake("serve: 8\nholds-nuts: perhaps\ningredients: [Flour]\n");
        Assert.Equal(
            [
                "recipes/lemon-cake.md:3: unknown field \"serve\" (did you mean \"serves\"?); " +
                "a recipe has the fields title, aliases, draft, as-of, reviewed-by, serves, holds-nuts, ingredients",
                "recipes/lemon-cake.md:4: holds-nuts must be true or false, but is \"perhaps\" (Whether it holds nuts.)",
                "recipes/lemon-cake.md:5: each item of ingredients must have fields of its own: name, grams (What goes into it.)",
            ],
            site.Findings(Types));
    }

    [Fact]
    public void Is_unknown_to_a_site_without_it()
    {
        using var site = WithCake("serves: 8\n");
        Assert.Equal(
            [
                "recipes/lemon-cake.md:1: there is no content type \"recipes\"; move the file into one of the folders " +
                "toolkit, templates, tools, case-studies, glossary, references, pages, editions",
            ],
            site.Findings());
    }

    private static TestSite WithCake(string fields) =>
        TestSite.Minimal().Put("recipes/lemon-cake.md", "---\ntitle: Lemon cake\n" + fields + "---\n## How to bake it\n\nSlowly.\n");
}
