using CopToolkit.ContentTypes.Tools;
using CopToolkit.ContentTypes.Tools.Model;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.ContentTypes;

/// <summary>A tool's element has one name in every layer, so that its parts are found together.</summary>
public sealed class ToolElementTests
{
    public static TheoryData<string> Names => [.. ToolElement.All.Select(element => element.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_one_name_in_component_script_and_tests(string name)
    {
        var element = ToolElement.All.Single(one => one.Name == name);
        var inCode = string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        var module = Path.Combine(Repository.Themes, "base", "js", "elements", name + ".js");
        Assert.True(File.Exists(module), $"There is no js/elements/{name}.js.");
        // Checklists and self-assessments are the plain case: they share the form of items, and the tests of tools.
        if (ToolForms.Of(element) == typeof(ItemForm)) return;
        Assert.Equal(inCode + "Form", ToolForms.Of(element).Name);
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Browser.Tests"), inCode + "*Tests.cs"));
    }
}
