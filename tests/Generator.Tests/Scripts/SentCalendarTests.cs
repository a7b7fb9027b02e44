namespace CopToolkit.Tests.Scripts;

/// <summary>
/// What a link or a copy says of a calendar that was saved goes into the next file that people import, so it is checked part by part.
/// </summary>
public sealed class SentCalendarTests
{
    private const string Id = "abcdefghij1234";
    private static readonly ScriptModules Modules = ScriptModules.Of("lib/plan-form.js", "acceptsSent");

    [Theory]
    [InlineData("""{ "id": "abcdefghij1234", "print": "abcdefghij1234", "sequence": 0 }""")]
    [InlineData("""{ "id": "abcdefghij1234", "print": "abcdefghij1234", "sequence": 7, "until": "2027-01-12" }""")]
    public void What_a_planner_remembers_is_accepted(string sent) => Assert.True(Accepts("sent", sent));

    [Theory]
    [InlineData("\"\\r\\n1\"")]
    [InlineData("\"1\"")]
    [InlineData("[7]")]
    [InlineData("1e300")]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("{}")]
    public void A_number_that_is_none_is_refused(string sequence) =>
        Assert.False(Accepts("sent", $$"""{ "id": "{{Id}}", "print": "{{Id}}", "sequence": {{sequence}} }"""));

    [Theory]
    [InlineData("sent", "null")]
    [InlineData("sent", "[]")]
    [InlineData("sent", "\"text\"")]
    [InlineData("sent", """{ "id": "abcdefghij1234", "print": "short", "sequence": 0 }""")]
    [InlineData("sent", """{ "id": ["abcdefghij1234"], "print": "abcdefghij1234", "sequence": 0 }""")]
    [InlineData("sent", """{ "id": "abcdefghij1234", "print": "abcdefghij1234", "sequence": 0, "until": "soon" }""")]
    [InlineData("sent", """{ "id": "abcdefghij1234", "print": "abcdefghij1234", "sequence": 0, "constructor": 1 }""")]
    [InlineData("constructor", """{ "id": "abcdefghij1234", "print": "abcdefghij1234", "sequence": 0 }""")]
    public void Anything_else_is_refused(string key, string sent) => Assert.False(Accepts(key, sent));

    private static bool Accepts(string key, string sent) =>
        Modules.Run<bool>("(key, text) => tried.acceptsSent(key, JSON.parse(text))", key, sent);
}
