using System.Text;
using CopToolkit.Core;
using CopToolkit.Steps;

namespace CopToolkit.Tests.Steps;

public sealed class JoinScriptsTests
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Findings _findings = new();

    [Fact]
    public void Joins_modules_in_the_order_of_their_imports_each_once()
    {
        File(
            "js/site.js",
            "import { b } from \"./b.js\";",
            "import { shared } from \"./lib/shared.js\";",
            "import \"./effect.js\";",
            "b(shared);");
        File("js/b.js", "import { shared } from \"./lib/shared.js\";", "export function b() {", "  return shared;", "}");
        File("js/lib/shared.js", "export const shared = 1;");
        File("js/effect.js", "document.title = \"x\";");
        Assert.Equal(
            "(() => {\n\"use strict\";\nconst shared = 1;\nfunction b() {\n  return shared;\n}\n" +
            "document.title = \"x\";\nb(shared);\n})();\n",
            Join());
        Assert.Empty(Found());
    }

    [Fact]
    public void Leaves_out_comments_that_stand_alone_and_keeps_code_behind_a_comment()
    {
        File("js/site.js", "/* One", " * two */", "// three", "/* four */", "", "/* five */ const six = 6; // seven", "const eight = 8;");
        Assert.Equal("(() => {\n\"use strict\";\n/* five */ const six = 6; // seven\nconst eight = 8;\n})();\n", Join());
    }

    [Fact]
    public void Reports_a_circle()
    {
        File("js/site.js", "import { a } from \"./a.js\";");
        File("js/a.js", "import { b } from \"./b.js\";", "export const a = 1;");
        File("js/b.js", "import { a } from \"./a.js\";", "export const b = 2;");
        Join();
        Assert.Equal(["themes/js/a.js:1: the modules import each other in a circle; move what they share into a third"], Found());
    }

    [Fact]
    public void Reports_a_name_that_two_modules_use()
    {
        File("js/site.js", "import { open } from \"./a.js\";", "const close = 1;", "class open {}", "  const close = 2;");
        File("js/a.js", "export async function open() {}", "let close = 0;");
        Join();
        Assert.Equal(
            [
                "themes/js/site.js:2: the top-level name close is also in js/a.js; " +
                "joined scripts share their names, so rename one",
                "themes/js/site.js:3: the top-level name open is also in js/a.js; " +
                "joined scripts share their names, so rename one",
            ],
            Found());
    }

    [Fact]
    public void Reports_a_module_that_is_missing()
    {
        File("js/site.js", "import { a } from \"../lib/a.js\";");
        Join();
        Assert.Equal(["themes/lib/a.js:1: the module is missing; add it, or remove its import"], Found());
    }

    [Theory]
    [InlineData("import a from \"./a.js\";")]
    [InlineData("import * as a from \"./a.js\";")]
    [InlineData("import { a as b } from \"./a.js\";")]
    [InlineData("import { a } from './a.js';")]
    [InlineData("import { a } from \"a\";")]
    [InlineData("import { a } from \"https://a.example/a.js\";")]
    [InlineData("import {")]
    [InlineData("const a = await import(\"./a.js\");")]
    [InlineData("export default a;")]
    [InlineData("export { a };")]
    [InlineData("export * from \"./a.js\";")]
    [InlineData("const here = import.meta.url;")]
    public void Reports_a_form_that_cannot_be_joined(string line)
    {
        File("js/site.js", "const one = 1;", line);
        File("js/a.js", "export const a = 1;");
        Join();
        Assert.Equal(
            [
                "themes/js/site.js:2: only import { name } from \"./file.js\" on one line, " +
                "and export before function, class or const, can be joined; rewrite the line",
            ],
            Found());
    }

    private void File(string name, params string[] lines) => _files[name] = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    private string Join() => Encoding.UTF8.GetString(JoinScripts.From("js/site.js", _files, _findings));

    private IEnumerable<string> Found() => _findings.Sorted().Select(finding => finding.ToString());
}
