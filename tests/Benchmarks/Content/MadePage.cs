using System.Globalization;
using System.Text;

namespace CopToolkit.Benchmarks.Content;

/// <summary>One page of about 5.8 KB: nested front matter, and a body with everything that authors use.</summary>
public sealed class MadePage(string folder, int number, int pages, int seed)
{
    private readonly MadeText _text = new((seed * 1_000_003) + number);

    public static string Slug(int number) => string.Create(CultureInfo.InvariantCulture, $"page-{number:00000}");

    public string Title =>
        string.Create(CultureInfo.InvariantCulture, $"{new MadeText((seed * 7_919) + number).Topic()}, part {number + 1}");

    /// <summary>The file as the generator under test reads it.</summary>
    public string Markdown() => $"---\n{FrontMatter()}---\n\n{Body()}";

    private string FrontMatter()
    {
        var yaml = new StringBuilder();
        yaml.Append($"title: \"{Title}\"\n");
        yaml.Append($"summary: {_text.Sentence()} It helps with {_text.Phrase()}, and with {_text.Phrase()}.\n");
        yaml.Append(CultureInfo.InvariantCulture, $"reviewed: 2026-{1 + (number % 10):00}-{1 + (number % 28):00}\n");
        if (folder is "toolkit")
        {
            var (stage, order) = (MadeSite.Stages[number % MadeSite.Stages.Count], (number / MadeSite.Stages.Count) + 1);
            yaml.Append(CultureInfo.InvariantCulture, $"stage: {stage}\norder: {order}\n");
        }

        if (folder is "guides")
        {
            yaml.Append(CultureInfo.InvariantCulture, $"published: 2025-{1 + (number % 12):00}-{1 + (number % 28):00}\n");
            yaml.Append(CultureInfo.InvariantCulture, $"minutes: {30 + (15 * (number % 5))}\n");
        }

        yaml.Append($"sources: [{MadeSite.ReferenceKey(number)}, {MadeSite.ReferenceKey(number + 7)}]\n");
        if (folder is "pages") return yaml.ToString();
        AppendList(yaml, "outcomes", 3, () => "Know how to handle " + _text.Phrase());
        AppendList(yaml, "questions", 3, () => $"What would help you with {_text.Phrase()}?");
        if (folder is "guides") AppendSteps(yaml);
        return yaml.ToString();
    }

    private static void AppendList(StringBuilder yaml, string name, int count, Func<string> item)
    {
        yaml.Append($"{name}:\n");
        for (var i = 0; i < count; i++) yaml.Append(CultureInfo.InvariantCulture, $"  - \"{item()} ({i + 1})\"\n");
    }

    private void AppendSteps(StringBuilder yaml)
    {
        yaml.Append("steps:\n");
        for (var i = 0; i < 4; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - name: Step {i + 1}, {_text.Phrase()}\n");
            yaml.Append(CultureInfo.InvariantCulture, $"    minutes: {5 + (5 * _text.Number(4))}\n    materials:\n");
            for (var j = 0; j < 2; j++) yaml.Append(CultureInfo.InvariantCulture, $"      - Sheet {j + 1} about {_text.Phrase()}\n");
        }
    }

    private string Body()
    {
        var body = new StringBuilder();
        body.Append($"{_text.Sentences(2)} **{_text.Sentence()}** {_text.Sentence()} [@{MadeSite.ReferenceKey(number + 1)}]\n\n");
        body.Append($"{_text.Sentence()} This is where [a shared word](term:{MadeSite.TermSlug(number)}) helps. {_text.Sentence()}\n\n");
        Heading(body, 2, "{#what-you-need}").Append($"{_text.Sentences(2)} Read more in [{Other(3).Title}]({Slug(Number(3))}.md).\n\n");
        Bullets(body, 4, "- ").Append($"{_text.Sentences(2)}\n\n");
        Heading(body, 2, "").Append(
            CultureInfo.InvariantCulture,
            $"{_text.Sentences(4)} [@{MadeSite.ReferenceKey(number + 11)}, p. {1 + _text.Number(200)}]\n\n");
        body.Append($"::: try\n{_text.Sentences(2)} *{_text.Sentence()}*\n:::\n\n");
        Table(body).Append($"{_text.Sentences(2)} ")
            .Append($"Compare it with [the list of {Other(17).Title}]({Slug(Number(17))}.md#what-you-need).\n\n");
        Heading(body, 3, "").Append($"{_text.Sentences(3)} It has [another name](term:{MadeSite.TermSlug(number + 5)}) too.\n\n");
        Bullets(body, 4, "1. ");
        Heading(body, 2, "").Append($"{_text.Sentences(2)}\n\n::: watch\n{_text.Sentences(2)}\n\n");
        Bullets(body, 3, "- ").Append(":::\n\n");
        body.Append($"{_text.Sentences(2)} ");
        body.Append(CultureInfo.InvariantCulture, $"The [guidance for {_text.Phrase()}](https://guidance.example/{number}) says more. ");
        return body.Append($"**{_text.Sentence()}**\n").ToString();
    }

    private int Number(int offset) => (number + offset) % pages;

    private MadePage Other(int offset) => new(folder, Number(offset), pages, seed);

    private StringBuilder Heading(StringBuilder body, int level, string id)
    {
        var marks = new string('#', level);
        var heading = string.Create(CultureInfo.InvariantCulture, $"{marks} {_text.Topic()}, at {body.Length} {id}");
        return body.Append(heading.TrimEnd()).Append("\n\n");
    }

    private StringBuilder Bullets(StringBuilder body, int count, string mark)
    {
        for (var i = 0; i < count; i++) body.Append($"{mark}**{_text.Topic()}.** {_text.Sentence()}\n");
        return body.Append('\n');
    }

    private StringBuilder Table(StringBuilder body)
    {
        body.Append("| Who | What | When |\n|---|---|---|\n");
        for (var i = 0; i < 3; i++)
            body.Append(CultureInfo.InvariantCulture, $"| {_text.Topic()} | {_text.Phrase()} | in week {i + 1} |\n");
        return body.Append('\n');
    }
}
