using System.Text;
using System.Text.Json;

namespace CopToolkit.Tests.Search;

/// <summary>One result as the published files describe it: every text that search may know of it.</summary>
public sealed record PublishedEntry(
    string Title,
    IReadOnlyList<string> Names,
    string Path,
    int Type,
    string Summary,
    IReadOnlyList<(string Heading, string Id, string Text)> Sections);

/// <summary>Reads the cards and the texts of a published index, and nothing that was worked out from them.</summary>
public static class PublishedSearch
{
    public static JsonElement First(string output) => Read(Path.Combine(output, "search", "index.js"));

    public static IReadOnlyList<PublishedEntry> Entries(string output)
    {
        var folder = Path.Combine(output, First(output).GetProperty("folder").GetString()!);
        var texts = new Dictionary<int, List<string>>();
        return [.. Files(folder, "c").SelectMany(file => file.EnumerateArray()).Select(card =>
        {
            var sections = card[4].EnumerateArray().ToList();
            var (file, place) = (sections[0][2].GetInt32(), sections[0][3].GetInt32());
            return new PublishedEntry(
                Title: card[0].GetString()!,
                Names: Texts(card[1]),
                Path: card[2].GetString()!,
                Type: card[3].GetInt32(),
                Summary: TextOf(file, place),
                Sections: [.. sections.Select(SectionOf)]);
        })];

        (string Heading, string Id, string Text) SectionOf(JsonElement section, int i)
        {
            var (file, place) = (section[2].GetInt32(), section[3].GetInt32());
            // The summary stands before the text of the first section.
            return (section[0].GetString()!, section[1].GetString()!, TextOf(file, i == 0 ? place + 1 : place));
        }

        string TextOf(int file, int place)
        {
            if (!texts.TryGetValue(file, out var all)) texts[file] = all = Texts(Read(Path.Combine(folder, $"t{file}.js")));
            return all[place];
        }
    }

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    /// <summary>The files of one kind in the order of their numbers.</summary>
    public static IEnumerable<JsonElement> Files(string folder, string kind)
    {
        for (var i = 0; File.Exists(Path.Combine(folder, $"{kind}{i}.js")); i++) yield return Read(Path.Combine(folder, $"{kind}{i}.js"));
    }

    /// <summary>What a file hands over.</summary>
    public static JsonElement Read(string path)
    {
        var text = File.ReadAllText(path, Encoding.UTF8);
        var begin = text.IndexOf("\",", StringComparison.Ordinal) + 2;
        Assert.StartsWith("copSearch(\"", text, StringComparison.Ordinal);
        Assert.EndsWith(");\n", text, StringComparison.Ordinal);
        return JsonDocument.Parse(text[begin..^3]).RootElement;
    }
}
