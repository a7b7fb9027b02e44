using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using CopToolkit.ContentTypes;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;
using CopToolkit.Search;

namespace CopToolkit.Commands;

/// <summary>Writes what the fields of every kind of file are, so that editors complete them and show their help.</summary>
public static class SchemaCommand
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var to = new Option<string>("--to")
        {
            Description = "The folder for the schemas.",
            DefaultValueFactory = _ => "docs/schema",
            HelpName = "DIR",
        };
        var command = new Command("schema", "Writes a JSON Schema for every kind of file, from which editors complete fields.") { to };
        command.SetAction(parsed => Run(SiteArguments.ContentOf(parsed), parsed.GetValue(to)!));
        return command;
    }

    /// <summary>Every schema by the name of its file, with the vocabularies of a content folder.</summary>
    public static IEnumerable<(string Name, string Text)> Files(string content)
    {
        var schemas = new JsonSchema(VocabulariesOf(content));
        foreach (var type in AllContentTypes.List) yield return File(type.Folder, schemas.Of(type.Singular, type.MetadataTypes));
        yield return File("site", schemas.Of("site.yml", typeof(SiteSettings)));
        yield return File("vocabulary", schemas.Of("a vocabulary", typeof(Vocabularies.VocabularyFile)));
        yield return File("search-words", schemas.Of("the file of search words", typeof(SearchWordFile)));
    }

    private static (string Name, string Text) File(string name, JsonObject schema) =>
        (name + ".json", schema.ToJsonString(Readable) + "\n");

    private static int Run(string content, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in Files(content))
        {
            var path = Path.Combine(folder, name);
            System.IO.File.WriteAllText(path, text);
            Console.WriteLine(path);
        }

        return 0;
    }

    private static Vocabularies VocabulariesOf(string content)
    {
        var folder = Path.Combine(content, ContentFolders.Vocabulary);
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal).ToList() : [];
        var sources = files.Select(file =>
            new SourceFile($"{ContentFolders.Vocabulary}/{Path.GetFileName(file)}", System.IO.File.ReadAllBytes(file)));
        return Vocabularies.Read(sources.Where(file => file.Path != SearchWords.FileName), new Findings());
    }
}
