using System.Text.Json.Nodes;
using CopToolkit.Commands;
using CopToolkit.Core;
using CopToolkit.FrontMatter;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Commands;

/// <summary>The schemas in docs/schema are those of the records, so that an editor's help is the help of the findings.</summary>
public sealed class SchemaTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "schema");

    private static readonly string Content = Repository.Content;

    public static TheoryData<string> Names => [.. SchemaCommand.Files(Content).Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_what_the_command_writes(string name)
    {
        var (_, text) = SchemaCommand.Files(Content).Single(file => file.Name == name);
        var path = Path.Combine(Folder, name);
        if (Golden.Accepts) File.WriteAllText(path, text);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void No_schema_is_left_over()
    {
        var written = SchemaCommand.Files(Content).Select(file => file.Name);
        Assert.Equal(written.Order(), Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Allows_every_file_of_the_content(string name)
    {
        var schema = JsonNode.Parse(SchemaCommand.Files(Content).Single(file => file.Name == name).Text)!.AsObject();
        var files = FilesOf(name.Replace(".json", "", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => SchemaCheck.Problems(FrontMatterOf(file), schema, Path.GetFileName(file))));
    }

    [Fact]
    public void Refuses_what_the_build_refuses()
    {
        var schema = JsonNode.Parse(SchemaCommand.Files(Content).Single(file => file.Name == "glossary.json").Text)!.AsObject();
        var wrong = YamlReader.ReadMap("title: A\ndefinitoin: short\nalso: word\n", 0, "a.md", new Findings())!;
        Assert.Equal(
            [".: definition is missing", "..title: 1 characters", ".: definitoin is unknown", "..also: no list"],
            SchemaCheck.Problems(wrong, schema, "."));
    }

    [Fact]
    public void A_field_has_its_help_its_limits_and_its_values()
    {
        var (_, text) = SchemaCommand.Files(Content).Single(file => file.Name == "toolkit.json");
        var schema = JsonNode.Parse(text)!;
        Assert.Contains("stage", schema["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.DoesNotContain("aliases", schema["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        var stage = schema["properties"]!["stage"]!;
        Assert.Equal("The stage of a community's life that the page belongs to.", stage["description"]!.GetValue<string>());
        Assert.Equal("decide", stage["enum"]![0]!.GetValue<string>());
        var outcomes = schema["properties"]!["outcomes"]!;
        Assert.Equal((2, 5), (outcomes["minItems"]!.GetValue<int>(), outcomes["maxItems"]!.GetValue<int>()));
        Assert.Equal((15, 200), (outcomes["items"]!["minLength"]!.GetValue<int>(), outcomes["items"]!["maxLength"]!.GetValue<int>()));
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
    }

    [Fact]
    public void A_case_study_may_also_be_a_notice()
    {
        var (_, text) = SchemaCommand.Files(Content).Single(file => file.Name == "case-studies.json");
        var kinds = JsonNode.Parse(text)!["anyOf"]!.AsArray();
        Assert.Equal(["focus", "withdrawn"], kinds.Select(kind => kind!["required"]!.AsArray()
            .Select(name => name!.GetValue<string>()).First(name => name is "focus" or "withdrawn")));
    }

    private static IEnumerable<string> FilesOf(string name) => name switch
    {
        "site" => [Path.Combine(Content, "site.yml")],
        "search-words" => [Path.Combine(Content, "vocabulary", "search-words.yml")],
        "vocabulary" => Below(name, "*.yml").Where(file => !file.EndsWith("search-words.yml", StringComparison.Ordinal)),
        _ => Below(name, "*.md").Where(file => !file.EndsWith("_template.md", StringComparison.Ordinal)),
    };

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Content, folder), pattern);

    private static YamlMap FrontMatterOf(string path)
    {
        var file = new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path));
        var split = path.EndsWith(".md", StringComparison.Ordinal) ? FrontMatterSplit.Of(file, new Findings()) : null;
        var yaml = split?.Yaml(file) ?? file.Text();
        return YamlReader.ReadMap(yaml, 0, file.Path, new Findings())!;
    }
}
