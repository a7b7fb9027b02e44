using System.Text;
using CopToolkit.Core;
using CopToolkit.Steps;

namespace CopToolkit.Tests.Steps;

public sealed class JoinStylesTests
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Findings _findings = new();

    [Fact]
    public void Puts_each_import_into_its_layer_and_leaves_out_comments()
    {
        File(
            "css/site.css",
            "/* A * comment */\n@layer a, b;\n@import \"./a.css\" layer(a);\n@import \"./parts/b.css\";\n\n  p { color: red }\n");
        File("css/a.css", "a { color: green/* another */ }\n");
        File("css/parts/b.css", "@import \"./c.css\" layer(b);\nb { color: blue }\n");
        File("css/parts/c.css", "i { color: grey }\n");
        Assert.Equal(
            "@layer a, b;\n@layer a {\na { color: green }\n}\n" +
            "@layer b {\ni { color: grey }\n}\nb { color: blue }\np { color: red }\n",
            Join());
        Assert.Empty(Found());
    }

    [Fact]
    public void Reports_a_missing_sheet_and_a_missing_font()
    {
        File("css/site.css", "@import \"./a.css\" layer(a);\n@font-face { src: url(\"../fonts/a.woff2\"), url(../fonts/b.woff2) }\n");
        _files["fonts/b.woff2"] = [];
        Join();
        Assert.Equal(
            [
                "themes/css/a.css:1: the style sheet is missing; add it, or remove its import",
                "themes/css/site.css:1: url(../fonts/a.woff2) is no file of the theme; add it, or correct the path",
            ],
            Found());
    }

    [Fact]
    public void Reports_a_circle()
    {
        File("css/site.css", "@import \"./a.css\";\n");
        File("css/a.css", "@import \"./site.css\";\n");
        Join();
        Assert.Equal(["themes/css/site.css:1: the style sheets import each other in a circle; move what they share into a third"], Found());
    }

    private void File(string name, string text) => _files[name] = Encoding.UTF8.GetBytes(text);

    private string Join() => Encoding.UTF8.GetString(JoinStyles.From("css/site.css", _files, _findings));

    private IEnumerable<string> Found() => _findings.Sorted().Select(finding => finding.ToString());
}
