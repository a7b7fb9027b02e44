using CopToolkit.Courses;

namespace CopToolkit.Tests.Courses;

/// <summary>QR codes, read back square by square.</summary>
public sealed class QrCodeTests
{
    public static TheoryData<int, int> Lengths => new()
    {
        { 14, 1 },
        { 15, 2 },
        { 26, 2 },
        { 42, 3 },
        { 62, 4 },
        { 84, 5 },
        { 106, 6 },
        { 122, 7 },
        { 152, 8 },
        { 180, 9 },
        { 181, 10 },
        { 213, 10 },
        { 362, 14 },
    };

    [Theory]
    [InlineData("https://cop-toolkit.example/toolkit/evaluating/")]
    [InlineData("https://cop-toolkit.example/toolkit/#decide")]
    [InlineData("http://localhost:8080/")]
    [InlineData("é 😀")]
    [InlineData("0123456789")]
    [InlineData("HTTPS://EXAMPLE.ORG/")]
    public void Holds_the_text(string text) => Assert.Equal(text, QrReader.Read(QrCode.Of(text).Svg("")).Text);

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Is_as_small_as_the_standard_allows(int length, int version)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i * 7 % 26))));
        Assert.Equal((version, text), QrReader.Read(QrCode.Of(text).Svg("")));
    }

    [Fact]
    public void Uses_more_than_one_mask()
    {
        var codes = Enumerable.Range(0, 40).Select(i => QrCode.Of($"https://example.org/{i}/"));
        var masks = codes.Select(code => (code[8, 2], code[8, 3], code[8, 4])).Distinct();
        Assert.True(masks.Count() > 3);
    }

    [Fact]
    public void Refuses_what_no_code_can_hold() => Assert.Throws<ArgumentException>(() => QrCode.Of(new string('x', 2332)));

    [Fact]
    public void Holds_as_much_as_the_largest_code() => Assert.Equal(177, QrCode.Of(new string('x', 2331)).Size);

    [Fact]
    public void Names_the_picture_for_those_who_do_not_see_it()
    {
        var picture = QrCode.Of("x").Svg("QR code of <an address> & more");
        Assert.Contains("<title>QR code of &lt;an address&gt; &amp; more</title>", picture, StringComparison.Ordinal);
    }
}
