using System.Globalization;
using CopToolkit.Core;
using CopToolkit.FrontMatter;

namespace CopToolkit.Commands;

/// <summary>What the file of a case says of itself before it is withdrawn, also when the rest of it is wrong.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Aliases">Its former addresses, which go on leading to the notice.</param>
/// <param name="IsNotice">It was withdrawn before.</param>
/// <param name="Date">The day of that.</param>
/// <param name="Reason">The reason that was given then.</param>
internal sealed record FormerCase(string? Title, IReadOnlyList<string> Aliases, bool IsNotice, DateOnly? Date, string? Reason)
{
    public static FormerCase Read(string path, string slug)
    {
        var lines = File.ReadLines(path).Skip(1).TakeWhile(line => line.TrimEnd() != "---").ToList();
        var isNotice = lines.Exists(line => line.StartsWith("withdrawn:", StringComparison.Ordinal));
        if (YamlReader.ReadMap(string.Join('\n', lines), 1, slug, new Findings()) is not { } map)
            return new FormerCase(null, [], isNotice, null, null);
        var aliases = Field(map, "aliases") as YamlList;
        var withdrawn = Field(map, "withdrawn") as YamlMap;
        return new FormerCase(
            Text(map, "title"),
            aliases is null ? [] : [.. aliases.Items.OfType<YamlScalar>().Select(item => item.Text)],
            isNotice,
            withdrawn is not null && DateOnly.TryParse(Text(withdrawn, "date"), CultureInfo.InvariantCulture, out var date) ? date : null,
            withdrawn is null ? null : Text(withdrawn, "reason"));
    }

    /// <summary>Whether a sentence holds the title of the case, or its name.</summary>
    public bool IsNamedIn(string sentence, string slug) =>
        new[] { slug, slug.Replace('-', ' '), IsNotice ? null : Title }.OfType<string>()
            .Any(name => sentence.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static YamlNode? Field(YamlMap map, string name) => map.Fields.Find(field => field.Name == name)?.Value;

    private static string? Text(YamlMap map, string name) => (Field(map, name) as YamlScalar)?.Text;
}
