using System.Text;
using CopToolkit.Build;
using CopToolkit.ContentTypes;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Search;
using CopToolkit.Steps;
using CopToolkit.Tests.Search;

namespace CopToolkit.BrowserTests;

/// <summary>The browser finds what a search through every text finds, in the same order: for every judged query, whole and while it is typed.</summary>
[Collection(SiteCollection.Name)]
public sealed class SearchOrderTests(SiteFixture site)
{
    private const string Entry = """
        import { findPages } from "./lib/search-results.js";
        import { wordsOf } from "./lib/search-words.js";
        globalThis.copOrderOf = async (queries) => {
          const orders = [];
          for (const [text, isTyping] of queries) orders.push((await findPages(text, { isTyping: isTyping === "typing" })).results.map(({ page }) => page));
          return orders;
        };
        globalThis.copWordsOf = (text) => wordsOf(text).map(({ word }) => word).join(" ");
        """;

    [Fact]
    public async Task The_order_is_that_of_a_search_through_every_text()
    {
        var options = new SiteOptions { Content = Repository.Content, Themes = Repository.Themes, Output = site.Output + "-checked", CheckOnly = true };
        var words = SearchWords.Of(Pipeline.Run(options).Site!);
        var brute = new BruteSearch(PublishedSearch.Entries(site.Output), words, AllContentTypes.List);
        await using var visit = await OpenAsync();
        var queries = Queries().ToList();
        var orders = await visit.Page.EvaluateAsync<int[][]>("queries => copOrderOf(queries)", queries.Select(query => new[] { query.Text, query.IsTyping ? "typing" : "" }));
        Assert.Equal(queries.Count, orders.Length);
        foreach (var (query, found) in queries.Zip(orders)) Assert.True(brute.Rank(query.Text, query.IsTyping).SequenceEqual(found), $"\"{query.Text}\"{(query.IsTyping ? " while it is typed" : "")}: {string.Join(' ', brute.Rank(query.Text, query.IsTyping).Take(12))} instead of {string.Join(' ', found.Take(12))}");
    }

    [Theory]
    [InlineData("Llŷn, Tŷ Gwyn & Æsop’s naïve café; don't o’clock manager's managers' 'quoted'")]
    [InlineData("aide-memoire 24/7 p.4 e\u0301te\u0301 ΑΒΓ 😀 ok ÀÁÂÃÄÅĀĂĄÇĆĈĊČĎĐÐÈÉÊËĒĔĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĬĮĴĶĹĻĽĿŁÑŃŅŇÒÓÔÕÖØŌŎŐŔŖŘŚŜŞŠŢŤŦÙÚÛÜŨŪŬŮŰŲŴÝŸŹŻŽŒßþǍệ ſŉ")]
    public async Task The_browser_cuts_text_into_the_same_words(string text)
    {
        await using var visit = await OpenAsync();
        Assert.Equal(Search.SearchTokens.Plain(text), await visit.Page.EvaluateAsync<string>("text => copWordsOf(text)", text));
    }

    private static IEnumerable<(string Text, bool IsTyping)> Queries() => JudgedQuery.All.Select(query => query.Text)
        .Concat(["organization", "facilitates", "colours", "eavluation", "conmunity of practise", "it is", "who", "the", "xqzvkw", "MDT", "multi-agency"])
        .SelectMany(text => new[] { (text, false), (text, true), (text[..((text.Length * 2 / 3) + 1)], true) });

    /// <summary>A page that has the modules of search in reach; the published script keeps them to itself.</summary>
    private async Task<Visit> OpenAsync()
    {
        var folder = Path.Combine(Repository.Themes, "base");
        var files = Directory.EnumerateFiles(Path.Combine(folder, "js"), "*.js", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
        files["js/order.js"] = Encoding.UTF8.GetBytes(Entry);
        var findings = new Findings();
        var script = Encoding.UTF8.GetString(JoinScripts.From("js/order.js", files, findings));
        Assert.False(findings.Any);
        var visit = await site.OpenAsync("/");
        await visit.Page.EvaluateAsync(script.TrimEnd().TrimEnd(';'));
        return visit;
    }
}
