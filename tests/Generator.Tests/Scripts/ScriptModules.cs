using System.Text;
using System.Text.Json;
using CopToolkit.Anonymity;
using CopToolkit.Core;
using CopToolkit.Steps;
using CopToolkit.Tests.Sites;
using Jint;

namespace CopToolkit.Tests.Scripts;

/// <summary>
/// Modules of the theme that need no page, joined as the build joins them and run within the test's own process.
/// For many small calls: a browser runs long texts ten times as fast, and takes a third of a second to open a page.
/// </summary>
internal sealed class ScriptModules
{
    private const string Entry = "js/tried.js";
    private static readonly Dictionary<string, byte[]> Files = ReadFiles();
    private readonly Engine _engine = new();

    private ScriptModules(string script) => _engine.Execute(script);

    /// <summary>Makes functions of one module callable, also those that it keeps to itself: joined modules share their names.</summary>
    public static ScriptModules Of(string module, params string[] functions)
    {
        var names = string.Join(", ", functions);
        var files = new Dictionary<string, byte[]>(Files, StringComparer.Ordinal)
        {
            [Entry] = Encoding.UTF8.GetBytes($"import {{ {names} }} from \"./{module}\";\nglobalThis.tried = {{ {names} }};\n"),
        };
        var findings = new Findings();
        var script = Encoding.UTF8.GetString(JoinScripts.From(Entry, files, findings));
        Assert.Equal([], findings.Sorted().Select(finding => finding.ToString()));
        return new ScriptModules(script);
    }

    /// <summary>Calls a function; what goes in and what comes out travels as JSON.</summary>
    public T Call<T>(string function, params object?[] arguments) => Run<T>($"(...all) => tried.{function}(...all)", arguments);

    /// <summary>Calls a script that may use the functions as members of "tried".</summary>
    public T Run<T>(string script, params object?[] arguments)
    {
        var call = _engine.Evaluate($"(json => JSON.stringify(({script})(...JSON.parse(json))))");
        var answer = _engine.Invoke(call, JsonSerializer.Serialize(arguments, JsonSerializerOptions.Web)).AsString();
        return JsonSerializer.Deserialize<T>(answer, JsonSerializerOptions.Web)!;
    }

    /// <summary>The modules by their paths, with the one that the build writes.</summary>
    private static Dictionary<string, byte[]> ReadFiles()
    {
        var theme = Path.Combine(Repository.Themes, "base");
        var files = Directory.EnumerateFiles(Path.Combine(theme, "js"), "*.js", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(theme, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
        files["js/lib/anonymity-rules.js"] = Encoding.UTF8.GetBytes(AnonymityRules.Script());
        return files;
    }
}
