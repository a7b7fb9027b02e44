using System.Text;
using CopToolkit.Anonymity;
using CopToolkit.Core;
using CopToolkit.Steps;

namespace CopToolkit.BrowserTests;

/// <summary>The modules of the theme as pages get them, joined by the generator, with what a test wants of them in reach.</summary>
internal static class JoinedScript
{
    private const string Entry = "js/tested.js";

    /// <summary>The script that starts with this module, which stands beside those of the theme.</summary>
    public static string Of(string module)
    {
        var files = ThemeModules();
        files["js/lib/anonymity-rules.js"] = Encoding.UTF8.GetBytes(AnonymityRules.Script());
        files[Entry] = Encoding.UTF8.GetBytes(module);
        var findings = new Findings();
        var script = Encoding.UTF8.GetString(JoinScripts.From(Entry, files, findings));
        Assert.False(findings.Any, string.Join('\n', findings.Sorted()));
        return script;
    }

    private static Dictionary<string, byte[]> ThemeModules()
    {
        var folder = Path.Combine(Repository.Themes, "base");
        return Directory.EnumerateFiles(Path.Combine(folder, "js"), "*.js", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
            File.ReadAllBytes,
            StringComparer.Ordinal);
    }
}
