using CopToolkit.Core;

namespace CopToolkit.Tests.Scripts;

/// <summary>What no reader sees is taken out of a case in the page as it is in the import.</summary>
public sealed class HiddenCharacterScriptTests
{
    [Fact]
    public void The_form_takes_out_every_character_that_the_build_refuses()
    {
        var modules = ScriptModules.Of("lib/case-text.js", "cleanCaseText");
        var characters = Enumerable.Range(0, 0x3000).Concat(Enumerable.Range(0xF000, 0x1000)).Select(code => (char)code)
            .Where(c => c is not ('\r' or '\n' or '\u0085' or '\u2028' or '\u2029')).Select(c => $"a{c}b")
            .Append("a\U000E0067b").Append("a😀b").ToList();
        var cleaned = modules.Run<List<string>>("texts => texts.map(tried.cleanCaseText)", characters);
        Assert.Equal(characters.Select(HiddenCharacters.RemovedFrom), cleaned);
    }
}
