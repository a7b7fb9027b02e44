using System.Text.Json;

namespace CopToolkit.BrowserTests;

/// <summary>Whatever stands in the browser's store or in a link, a tool starts, and takes only what it could have been given.</summary>
[Collection(SiteCollection.Name)]
public sealed class TamperedAnswersTests(SiteFixture site)
{
    private const int Rounds = 5;

    /// <summary>What no tool may keep: a value that is no text, unless it is what a planner remembers of its calendar file.</summary>
    private const string Wrong = """
        () => Object.entries(globalThis[Symbol.for("cop:tool-store")]?.record().answers ?? {})
          .filter(([key, value]) => typeof value !== "string" && key !== "sent" || key === "constructor" || key === "__proto__"
            || key === "sent" && JSON.stringify(value) !== JSON.stringify(globalThis.goodSent))
          .map(([key, value]) => key + ": " + JSON.stringify(value).slice(0, 80))
        """;

    [Fact]
    public async Task No_tool_takes_from_its_store_or_a_link_what_it_never_gave()
    {
        var random = new Random(12);
        await using var visit = await site.OpenAsync("/tools/");
        var problems = new List<string>();
        foreach (var address in await ToolsAsync(visit))
        {
            for (var round = 0; round < Rounds; round++)
            {
                await visit.GoOnToAsync(new Uri(site.Root, address));
                var (key, names) = await AskedAsync(visit);
                var answers = Tampered(names, random);
                await visit.Page.EvaluateAsync("([key, text]) => localStorage.setItem(key, text)", new[] { key, answers });
                await visit.GoOnToAsync(new Uri(site.Root, address));
                problems.AddRange((await visit.Page.EvaluateAsync<string[]>(Wrong)).Select(wrong => $"{address} keeps {wrong}"));
                await visit.Page.EvaluateAsync("() => localStorage.clear()");
            }
        }

        problems.AddRange(visit.Console.Where(line => line.StartsWith("uncaught", StringComparison.Ordinal)));
        Assert.Equal([], problems);
    }

    private static async Task<IReadOnlyList<string>> ToolsAsync(Visit visit) =>
        [.. (await visit.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main a[href^=\"/tools/\"]')].map((link) => link.getAttribute('href'))")).Distinct()];

    /// <summary>Where the tool keeps its answers, and the names of everything that it asks.</summary>
    private static async Task<(string Key, IReadOnlyList<string> Names)> AskedAsync(Visit visit)
    {
        var asked = await visit.Page.EvaluateAsync<string[]>("""
            () => {
              const tool = JSON.parse(document.getElementById("tool").textContent);
              const controls = [...document.querySelectorAll("[data-answer], [data-note], [name]")];
              const names = controls.map(({ dataset, name }) => dataset.answer ?? dataset.note ?? name);
              return [`cop:${tool.slug}:${tool.version}`, ...tool.groups.flatMap(({ items }) => items.map(({ id }) => id)), ...names];
            }
            """);
        return (asked[0], [.. asked[1..].Distinct()]);
    }

    private static string Tampered(IReadOnlyList<string> names, Random random)
    {
        object?[] values =
        [
            null, true, 0, -1, 1e300, "", "\r\n1", "yes", "done", "<img src=x onerror=alert(1)>", new string('x', 30_000), "2026-02-31",
            new[] { 1, 2 }, new Dictionary<string, object> { ["__proto__"] = 1 },
            new { id = "12345678901234", print = "12345678901234", sequence = "\r\n1" },
        ];
        string[] strange = ["constructor", "__proto__", "sent", "toString", "a.b.c", "plan.n1.what", "x", new string('k', 200)];
        var picked = names.Concat(strange).Distinct().Where(_ => random.Next(3) > 0)
            .ToDictionary(name => name, _ => values[random.Next(values.Length)], StringComparer.Ordinal);
        picked["sent"] = values[^1];
        picked["constructor"] = "done";
        return JsonSerializer.Serialize(new { version = 1, answers = picked, notes = picked, texts = new { }, former = 3 });
    }
}
