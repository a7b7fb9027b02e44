namespace CopToolkit.Tests.Scripts;

/// <summary>Someone wrote an address down in capitals, or as the name of a file.</summary>
public sealed class RightAddressScriptTests
{
    [Theory]
    [InlineData("/Toolkit/Evaluating/", "/toolkit/evaluating/")]
    [InlineData("/toolkit/evaluating.html", "/toolkit/evaluating/")]
    [InlineData("/toolkit/evaluating/index.html", "/toolkit/evaluating/")]
    [InlineData("/toolkit/evaluating/index.htm", "/toolkit/evaluating/")]
    [InlineData("/toolkit/evaluating/index", "/toolkit/evaluating/")]
    [InlineData("/toolkit/evaluating.md", "/toolkit/evaluating/")]
    [InlineData("/toolkit//evaluating/", "/toolkit/evaluating/")]
    [InlineData("/toolkit/evaluating", "/toolkit/evaluating/")]
    [InlineData("/INDEX.HTML", "/")]
    [InlineData("/toolkit/evaluating/", null)]
    [InlineData("/nothing/", null)]
    public void Finds_what_was_meant(string path, string? right)
    {
        var script = ScriptModules.Of("lib/right-address.js", "rightAddress");
        Assert.Equal(right, script.Call<string?>("rightAddress", path));
    }
}
