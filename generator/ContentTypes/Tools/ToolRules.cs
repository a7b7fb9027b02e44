using CopToolkit.ContentTypes.Tools.Model;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.Tools;

/// <summary>What a tool's answers, items and bands must be, each and together.</summary>
public static class ToolRules
{
    public static void Check(Document<Tool> document, Site site, Findings findings)
    {
        var tool = document.Metadata;
        (int Line, string Message)[] all =
        [
            .. Own(document, site),
            .. Ids("answer", tool.Answers, answer => answer.Id),
            .. Ids("group", tool.Groups, group => group.Id),
            .. Ids("item", tool.Items, item => item.Id),
            .. Ids("band", tool.Bands, band => band.Id),
            .. Answers(document),
            .. tool.Items.SelectMany(item => Item(item, tool.Element)),
            .. ToolBands.Problems(document),
            .. Broken(tool, site),
        ];
        foreach (var (line, message) in all) findings.Add(document.Source.Path, line, message);
    }

    /// <summary>Every link of the front matter, with its line.</summary>
    public static IEnumerable<(int Line, string Target)> Links(Tool tool) =>
    [
        .. tool.Items.Where(item => item.Link is not null).Select(item => (item.Line, item.Link!)),
        .. tool.Bands.SelectMany(band => band.Next.Select(next => (band.Line, next))),
    ];

    private static IEnumerable<(int Line, string Message)> Own(Document<Tool> document, Site site)
    {
        var tool = document.Metadata;
        if (tool.Minutes is < 1 or > 600)
            yield return (document.LineOf("minutes"), $"minutes is {tool.Minutes}; give the minutes that people need, from 1 to 600");
        if (tool.Version is < 1 or > 1000)
            yield return (document.LineOf("version"), $"version is {tool.Version}; "
                + "begin with 1, and raise it by one when items change their meaning");
        if (tool.Element.Needs != Needs.Nothing && tool.Groups.Count == 0)
            yield return (document.LineOf("element"), $"a {tool.Element} needs items; add \"groups:\" with an id, a title and items");
        if (tool.Paper is { } paper && site.AddressOfFile($"templates/{paper}.md") is null)
            yield return (document.LineOf("paper"), $"there is no templates/{paper}.md; add the template, or remove \"paper\"");
        if (tool.Paper is not null && tool.Bands.FirstOrDefault(band => band.Recommendation is null) is { } silent)
            yield return (silent.Line, $"the band \"{silent.Id}\" has no recommendation for the paper; add \"recommendation: …\"");
    }

    private static IEnumerable<(int Line, string Message)> Ids<T>(string what, IEnumerable<T> all, Func<T, string> idOf) where T : IHasLine
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            if (!Slugs.IsSlug(idOf(one)))
                yield return (one.Line, $"the id \"{Excerpt.Of(idOf(one))}\" of the {what} is no id; "
                    + "write it in small letters, digits and hyphens, such as first-date");
            else if (!seen.Add(idOf(one)))
                yield return (one.Line, $"the {what} \"{Excerpt.Of(idOf(one))}\" is there twice; give each its own id");
        }
    }

    private static IEnumerable<(int Line, string Message)> Answers(Document<Tool> document)
    {
        var (tool, line) = (document.Metadata, document.LineOf("answers"));
        if (tool.Element.Needs.HasFlag(Needs.Answers) && tool.Answers.Count == 0)
            yield return (document.LineOf("element"), $"a {tool.Element} needs answers; add \"answers:\" with an id and a label for each");
        if (!tool.Element.Needs.HasFlag(Needs.Scores) || tool.Answers.Count == 0) yield break;
        foreach (var answer in tool.Answers.Where(answer => answer.Score is < 0 or > 100))
            yield return (answer.Line, $"the score of the answer \"{answer.Id}\" is {answer.Score}; give a number from 0 to 100");
        if (tool.Answers.Where(answer => answer.Score is not null).Select(answer => answer.Score).Distinct().Count() < 2)
            yield return (line, "the answers do not differ in score, so every result would be the same; "
                + "give at least two different scores");
        else if (tool.Answers.Min(answer => answer.Score) is not 0)
            yield return (line, "no answer has the score 0, so nobody could reach the lowest band; give the weakest answer the score 0");
    }

    private static IEnumerable<(int Line, string Message)> Item(ToolItem item, ToolElement element)
    {
        (Needs Need, bool Missing, string Field)[] fields =
        [
            (Needs.Days, item.Days is null, "days: -7"),
            (Needs.Minutes, item.Minutes is null, "minutes: 10"),
            (Needs.Closeness, item.Closeness is null, "closeness: 1"),
            (Needs.Causes, item.Causes.Count == 0, "causes: [first, second]"), (Needs.Try, item.Try.Count == 0, "try: [first, second]"),
        ];
        foreach (var (_, _, field) in fields.Where(field => field.Missing && element.Needs.HasFlag(field.Need)))
            yield return (item.Line, $"the item \"{Excerpt.Of(item.Id)}\" needs {field[..field.IndexOf(':', StringComparison.Ordinal)]} in "
                + $"a {element}; add \"{field}\"");
        if (item.Days is < -730 or > 730)
            yield return (item.Line, $"the item \"{Excerpt.Of(item.Id)}\" lies {item.Days} days from the meeting; give -730 to 730");
        if (item.Minutes is < 1 or > 600)
            yield return (item.Line, $"the item \"{Excerpt.Of(item.Id)}\" takes {item.Minutes} minutes; give 1 to 600");
        if (item.Closeness is < 1 or > 3)
            yield return (item.Line, $"the item \"{Excerpt.Of(item.Id)}\" has the closeness {item.Closeness}; give 1, 2 or 3");
    }

    private static IEnumerable<(int Line, string Message)> Broken(Tool tool, Site site) =>
        Links(tool).Where(link => ToolLink.Of(link.Target, site) is null).Select(link =>
        {
            var meant = Spelling.DidYouMean(link.Target.Split('#')[0], site.FilePaths);
            return (link.Line, $"there is no \"{Excerpt.Of(link.Target)}\"{meant}; "
                + "name a file of the content, such as toolkit/evaluating.md or toolkit/evaluating.md#stories");
        });
}

/// <summary>Bands cover every result from 0 to 100 once.</summary>
public static class ToolBands
{
    public static IEnumerable<(int Line, string Message)> Problems(Document<Tool> document)
    {
        var tool = document.Metadata;
        if (tool.Bands.Count == 0)
        {
            if (tool.Element.Needs.HasFlag(Needs.Bands))
                yield return (document.LineOf("element"), $"a {tool.Element} needs bands; "
                    + "add \"bands:\" with id, from, to, title and advice for each");
            yield break;
        }

        var next = 0;
        foreach (var band in tool.Bands.OrderBy(band => band.From).ThenBy(band => band.Line))
        {
            if (band.To < band.From)
                yield return (band.Line, $"the band \"{band.Id}\" goes from {band.From} to {band.To}; give the lower number first");
            else if (band.From > next)
                yield return (band.Line, $"no band covers {Range(next, band.From - 1)}; begin the band \"{band.Id}\" at {next}");
            else if (band.From < next)
                yield return (band.Line, $"the band \"{band.Id}\" begins at {band.From}, "
                    + $"but another band covers {Range(band.From, next - 1)}; begin it at {next}");
            next = Math.Max(next, band.To + 1);
        }

        if (next < 101) yield return (document.LineOf("bands"), $"no band covers {Range(next, 100)}; end the last band at 100");
        else if (next > 101)
            yield return (document.LineOf("bands"), $"the bands go up to {next - 1}, but a result is a per cent; end the last band at 100");
    }

    private static string Range(int from, int to) => from == to ? $"{from}" : $"{from} to {to}";
}
