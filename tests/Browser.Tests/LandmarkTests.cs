using System.Text.Json;

namespace CopToolkit.BrowserTests;

/// <summary>A screen reader finds its way: the landmarks of each layout, as the browser's accessibility tree has them.</summary>
[Collection(SiteCollection.Name)]
public sealed class LandmarkTests(SiteFixture site)
{
    private static readonly string[] Once = ["banner", "main", "contentinfo"];

    /// <summary>The navigation of each layout in reading order. A new layout gets a line here.</summary>
    private static readonly Dictionary<string, string[]> Navigation = new(StringComparer.Ordinal)
    {
        ["home"] = ["Main", "The six stages", "About this site"],
        ["listing toolkit-overview"] = ["Main", "Breadcrumb", "About this site"],
        ["toolkit-page"] = ["Main", "Breadcrumb", "On this page", "Previous and next page", "Toolkit pages", "About this site"],
        ["listing glossary"] = ["Main", "Breadcrumb", "Letters", "About this site"],
        ["listing references"] = ["Main", "Breadcrumb", "About this site"],
        ["listing a-to-z"] = ["Main", "Breadcrumb", "Letters", "About this site"],
        ["listing template-listing"] = ["Main", "Breadcrumb", "About this site"],
        ["template-page"] = ["Main", "Breadcrumb", "About this site"],
        ["search-page"] = ["Main", "Breadcrumb", "About this site"],
        ["listing tool-listing"] = ["Main", "Breadcrumb", "About this site"],
        ["tool-page"] = ["Main", "Breadcrumb", "About this site"],
        ["listing support-page"] = ["Main", "Breadcrumb", "About this site"],
        ["listing case-listing"] = ["Main", "Breadcrumb", "About this site"],
        ["case-page"] = ["Main", "Breadcrumb", "On this page", "About this site"],
        ["learning-page"] = ["Main", "Breadcrumb", "About this site"],
        ["details-page"] = ["Main", "Breadcrumb", "About this site"],
        ["plain-page"] = ["Main", "Breadcrumb", "On this page", "About this site"],
        ["plain-page trainers-page"] = ["Main", "Breadcrumb", "On this page", "About this site"],
        ["course-page"] = ["Main", "Breadcrumb", "About this site"],
        ["listing whats-new"] = ["Main", "Breadcrumb", "About this site"],
        ["print-book"] = ["Main", "Contents", "About this site"],
        ["not-found"] = ["Main", "About this site"],
    };

    [Fact]
    public async Task Every_page_has_each_landmark_once() => Nothing.IsWrongIn(await site.OnEveryPageAsync(async visit =>
    {
        var all = await LandmarksAsync(visit.Page);
        foreach (var role in Once)
        {
            var times = all.Count(landmark => landmark.Role == role);
            if (times != 1) visit.Report($"{times} × {role}");
        }

        var unnamed = all.Where(landmark => landmark.Role is "navigation" or "region" && landmark.Name.Length == 0);
        visit.Report(unnamed.Select(landmark => $"a {landmark.Role} has no name"));
        visit.Report(all.GroupBy(landmark => landmark).Where(group => group.Count() > 1).Select(group => $"{group.Count()} × {group.Key}"));
    }));

    [Fact]
    public async Task Every_layout_names_its_navigation() => Nothing.IsWrongIn(await site.OnEveryLayoutAsync(async visit =>
    {
        var layout = site.Layouts.Single(one => one.Value == visit.Address).Key;
        var landmarks = await LandmarksAsync(visit.Page);
        var found = landmarks.Where(landmark => landmark.Role == "navigation").Select(landmark => landmark.Name).ToList();
        var names = string.Join(", ", found);
        if (!Navigation.TryGetValue(layout, out var wanted))
            visit.Report($"say in {nameof(LandmarkTests)} how the layout \"{layout}\" can be navigated; it has {names}");
        else if (!wanted.SequenceEqual(found))
            visit.Report($"the navigation is {names} instead of {string.Join(", ", wanted)}");
    }));

    private static async Task<IReadOnlyList<(string Role, string Name)>> LandmarksAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var tree = await session.SendAsync("Accessibility.getFullAXTree");
        await session.DetachAsync();
        var nodes = tree!.Value.GetProperty("nodes").EnumerateArray()
            .ToLookup(node => node.GetProperty("nodeId").GetString(), StringComparer.Ordinal);
        return [.. InReadingOrder(tree.Value.GetProperty("nodes")[0], nodes)
            .Where(node => !node.GetProperty("ignored").GetBoolean())
            .Select(node => (Role: Value(node, "role"), Name: Value(node, "name")))
            .Where(node => Once.Contains(node.Role) || node.Role is "navigation" or "region" or "complementary" or "search" or "form")];
    }

    private static IEnumerable<JsonElement> InReadingOrder(JsonElement node, ILookup<string?, JsonElement> nodes)
    {
        var children = node.TryGetProperty("childIds", out var ids) ? ids.EnumerateArray().SelectMany(id => nodes[id.GetString()]) : [];
        return children.SelectMany(child => InReadingOrder(child, nodes)).Prepend(node);
    }

    private static string Value(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.TryGetProperty("value", out var text) ? text.GetString() ?? "" : "";
}
