using System.Text;
using CopToolkit.Build;
using CopToolkit.ContentTypes;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Search;
using CopToolkit.Steps;
using CopToolkit.Tests.Search;

namespace CopToolkit.BrowserTests;

/// <summary>
/// The browser finds what a search through every text finds, in the same order: for every judged query, whole and while it
/// is typed.
/// </summary>
[Collection(SiteCollection.Name)]
public sealed class SearchOrderTests(SiteFixture site)
{
    private const string Entry = """
        import { findPages } from "./lib/search-results.js";
        import { wordsOf } from "./lib/search-words.js";
        globalThis.copOrderOf = async (queries) => {
          const orders = [];
          for (const [text, isTyping] of queries) {
            const { results } = await findPages(text, { isTyping: isTyping === "typing" });
            orders.push(results.map(({ page }) => page));
          }
          return orders;
        };
        globalThis.copWordsOf = (text) => wordsOf(text).map(({ word }) => word).join(" ");
        """;

    private static readonly string[] Awkward =
    [
        "Llŷn, Tŷ Gwyn & Æsop’s naïve café; don't o’clock manager's managers' 'quoted'",
        "aide-memoire 24/7 p.4 e\u0301te\u0301 ΑΒΓ 😀 ok",
        "ÀÁÂÃÄÅĀĂĄÇĆĈĊČĎĐÐÈÉÊËĒĔĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĬĮĴĶĹĻĽĿŁÑŃŅŇÒÓÔÕÖØŌŎŐŔŖŘŚŜŞŠŢŤŦÙÚÛÜŨŪŬŮŰŲŴÝŸŹŻŽŒßþǍệ ſŉ",
    ];

    [Fact]
    public async Task The_order_is_that_of_a_search_through_every_text()
    {
        var checkedSite = Pipeline.Run(new SiteOptions
        {
            Content = Repository.Content,
            Themes = Repository.Themes,
            Output = site.Output + "-checked",
            CheckOnly = true,
        }).Site!;
        var brute = new BruteSearch(PublishedSearch.Entries(site.Output), SearchWords.Of(checkedSite), AllContentTypes.List);
        await using var visit = await OpenAsync();
        var queries = Queries().ToList();
        var typed = queries.Select(query => new[] { query.Text, query.IsTyping ? "typing" : "" });
        var orders = await visit.Page.EvaluateAsync<int[][]>("queries => copOrderOf(queries)", typed);
        Assert.Equal(queries.Count, orders.Length);
        foreach (var (query, found) in queries.Zip(orders))
        {
            var expected = brute.Rank(query.Text, query.IsTyping).ToList();
            Assert.True(
                expected.SequenceEqual(found),
                $"\"{query.Text}\"{(query.IsTyping ? " while it is typed" : "")}: " +
                $"{string.Join(' ', expected.Take(12))} instead of {string.Join(' ', found.Take(12))}");
        }
    }

    [Fact]
    public async Task The_browser_cuts_every_text_into_the_same_words()
    {
        await using var visit = await OpenAsync();
        string[] texts = [.. Awkward, .. ContentTexts()];
        var found = await visit.Page.EvaluateAsync<string[]>("texts => texts.map(copWordsOf)", texts);
        Assert.Equal(texts.Select(Search.SearchTokens.Plain), found);
        Assert.True(texts.Length > 100);
    }

    private static readonly string[] UnjudgedQueries =
    [
        "organization",
        "facilitates",
        "colours",
        "eavluation",
        "conmunity of practise",
        "it is",
        "who",
        "the",
        "xqzvkw",
        "MDT",
        "multi-agency",
    ];

    private static IEnumerable<string> ContentTexts() =>
        Directory.EnumerateFiles(Repository.Content, "*.md", SearchOption.AllDirectories).Select(File.ReadAllText);

    private static IEnumerable<(string Text, bool IsTyping)> Queries() => JudgedQuery.All.Select(query => query.Text)
        .Concat(UnjudgedQueries)
        .SelectMany(text => new[] { (text, false), (text, true), (text[..((text.Length * 2 / 3) + 1)], true) });

    /// <summary>A page that has the modules of search in reach; the published script keeps them to itself.</summary>
    private async Task<Visit> OpenAsync()
    {
        var folder = Path.Combine(Repository.Themes, "base");
        var files = Directory.EnumerateFiles(Path.Combine(folder, "js"), "*.js", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
            File.ReadAllBytes,
            StringComparer.Ordinal);
        files["js/order.js"] = Encoding.UTF8.GetBytes(Entry);
        var findings = new Findings();
        var script = Encoding.UTF8.GetString(JoinScripts.From("js/order.js", files, findings));
        Assert.False(findings.Any);
        var visit = await site.OpenAsync("/");
        await visit.Page.EvaluateAsync(script.TrimEnd().TrimEnd(';'));
        return visit;
    }
}
