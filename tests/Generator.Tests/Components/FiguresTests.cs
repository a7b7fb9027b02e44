using System.Text.Encodings.Web;
using System.Text.Unicode;
using CopToolkit.Components;
using CopToolkit.Components.Figures;
using CopToolkit.Markdown;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CopToolkit.Tests.Components;

public sealed class FiguresTests
{
    public static TheoryData<string, int> Sizes()
    {
        var sizes = new TheoryData<string, int>();
        foreach (var (kind, (least, most)) in Containers.Figures)
        {
            for (var count = least; count <= most; count++) sizes.Add(kind, count);
        }

        return sizes;
    }

    [Theory, MemberData(nameof(Sizes))]
    public async Task Every_kind_draws_every_number_of_items_that_it_allows(string kind, int count)
    {
        string[] names =
        [
            "Chair",
            "Community psychiatric nurse",
            "Donaudampfschifffahrtsgesellschaft",
            "A very long name that no seat at any table would ever be able to hold in full",
            "É",
        ];
        var items = Enumerable.Range(0, count)
            .Select(i => new FigureItem($"{names[i % names.Length]}", $"{i + 1} minutes. Text.", $"{i + 1} minutes. Text."))
            .ToList();

        var html = await Render(new FigurePart(kind, "Caption", items, IsOrdered: true, "1"));

        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.Equal(count, html.Split("<li>").Length - 1);
        Assert.Equal(html.Split("<svg").Length, html.Split("aria-hidden=\"true\" focusable=\"false\">").Length);
    }

    [Fact]
    public void A_name_is_broken_into_lines_of_about_the_same_length()
    {
        Assert.Equal(["Community", "psychiatric", "nurse"], NameLines.Break("Community psychiatric nurse", 11));
        Assert.Equal(["Donau-", "dampf-", "schiff"], NameLines.Break("Donaudampfschiff", 6));
        Assert.Equal(["Note-taker"], NameLines.Break("Note-taker", 10));
    }

    [Fact]
    public void A_clock_is_shared_out_by_minutes_only_when_every_step_names_them()
    {
        FigureItem Item(string text) => new("Step", text, text);

        var timed = TimedStep.RoundTheClock([Item("10 minutes. Talk."), Item("30 minutes. Talk."), Item("20 minutes.")]);
        var even = TimedStep.RoundTheClock([Item("10 minutes. Talk."), Item("Talk."), Item("20 minutes.")]);

        Assert.Equal(360, timed[^1].To, 6);
        Assert.True(timed[1].To - timed[1].From > timed[2].To - timed[2].From);
        Assert.Equal(120, even[1].To - even[1].From, 6);
    }

    private static async Task<string> Render(FigurePart figure)
    {
        await using var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Figure"] = figure };
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var view = await renderer.RenderComponentAsync<FigureView>(ParameterView.FromDictionary(parameters));
            return view.ToHtmlString();
        });
    }
}
