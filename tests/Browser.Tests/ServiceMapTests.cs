using System.Xml;
using System.Xml.Linq;

namespace CopToolkit.BrowserTests;

/// <summary>The membership map: a list that is a form, and a drawing that follows it.</summary>
[Collection(SiteCollection.Name)]
public sealed class ServiceMapTests(SiteFixture site)
{
    private const string Address = "/tools/membership-map/";
    private const string Hostile = "<img src=x onerror=\"alert(1)\"> ]]> & \u0001 مركز المساعدة \u202E 👩🏽‍🦽";
    private static readonly string[] PlainParts = ["rect", "text", "circle", "line"];

    [Fact]
    public async Task Without_scripts_every_role_can_be_marked_and_added()
    {
        await using var visit = await site.OpenAsync(Address, Screens.WithoutScripts(Screens.Narrow));
        var officer = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Probation officer" });
        await Assertions.Expect(officer.GetByLabel("Missing")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Role", new() { Exact = true })).ToHaveCountAsync(6);
        await Assertions.Expect(visit.Page.Locator(".tool-form button, .tool-form svg, .tool-form :checked")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_keyboard_alone_makes_a_map_that_says_who_is_missing()
    {
        await using var visit = await site.OpenAsync(Address);
        await visit.Page.GetByLabel("Who is the community about?").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Young people leaving care");
        var role = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Probation officer" });
        await role.GetByLabel("Left out").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(role.GetByLabel("Missing")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(role.GetByLabel("1", new() { Exact = true })).ToBeCheckedAsync();
        var own = visit.Page.GetByLabel("Role", new() { Exact = true }).First;
        await own.FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Night shelter");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(Says(visit)).ToHaveTextAsync("1 present, 0 invited, 1 missing: no one yet from Probation officer.");
        await Assertions.Expect(visit.Page.Locator(".map-list li"))
            .ToHaveTextAsync(["Probation officer: missing, ring 1", "Night shelter: present, ring 2"]);
        await Assertions.Expect(visit.Page.Locator("svg .map-centre").First).ToHaveTextAsync("Young people");
    }

    [Fact]
    public async Task The_map_is_there_again_and_steps_can_be_taken_back()
    {
        await using var visit = await site.OpenAsync(Address);
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Drug and alcohol worker" }).GetByLabel("Invited").CheckAsync();
        await visit.Page.GetByLabel("Role", new() { Exact = true }).First.FillAsync("Library");
        await Assertions.Expect(Says(visit)).ToHaveTextAsync("0 present, 1 invited, 1 missing: no one yet from Library.");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(Says(visit)).ToHaveTextAsync("0 present, 1 invited, 1 missing: no one yet from Library.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove role 1" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Role", new() { Exact = true }).First).ToBeFocusedAsync();
        await Assertions.Expect(Says(visit)).ToContainTextAsync("Nobody on your list is missing");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First.ClickAsync();
        await Assertions.Expect(Says(visit)).ToContainTextAsync("no one yet from Library");
    }

    [Fact]
    public async Task A_hostile_name_stays_text_and_the_saved_picture_is_sound()
    {
        await using var visit = await site.OpenAsync(Address);
        await visit.Page.GetByLabel("Who is the community about?").FillAsync("People & <b>places</b>");
        await visit.Page.GetByLabel("Role", new() { Exact = true }).First.FillAsync(Hostile);
        var (name, bytes) = await visit.DownloadAsync("Save picture (SVG)");
        Assert.Equal("membership-map.svg", name);
        var picture = ReadPicture(bytes);
        Assert.Contains(picture.Elements(), part => part.Value.Contains("<img", StringComparison.Ordinal));
        Assert.Contains(picture.Elements(), part => part.Value.Contains("<b>places</b>", StringComparison.Ordinal));
        Assert.All(picture.Descendants(), part => Assert.Contains(part.Name.LocalName, PlainParts));
        Assert.All(picture.Descendants().Attributes("fill"), fill => Assert.Matches("^(none|#[0-9a-f]{6})$", fill.Value));
        Assert.DoesNotContain(picture.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "style" or "class");
        Assert.Equal(0, await visit.Page.Locator(".tool-form img, .tool-form b").CountAsync());
        Assert.Empty(await visit.PolicyViolationsAsync());
    }

    [Fact]
    public async Task The_picture_in_dots_is_drawn_in_light_colours_also_in_the_dark()
    {
        await using var visit = await site.OpenAsync(Address, Screens.Desk(ColorScheme.Dark));
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Drug and alcohol worker" }).GetByLabel("Present").CheckAsync();
        var (name, bytes) = await visit.DownloadAsync("Save picture (PNG)");
        Assert.Equal("membership-map.png", name);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], bytes[..4]);
        var corner = await visit.Page.EvaluateAsync<int[]>("""
            async png => {
              const bytes = Uint8Array.from(atob(png), character => character.charCodeAt(0));
              const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
              const pen = new OffscreenCanvas(1, 1).getContext("2d");
              pen.drawImage(picture, 0, 0);
              return [...pen.getImageData(0, 0, 1, 1).data, picture.width];
            }
            """, Convert.ToBase64String(bytes));
        Assert.True(corner[0] > 230 && corner[3] == 255, string.Join(' ', corner));
        Assert.Equal(1920, corner[4]);
        Assert.Empty(await visit.PolicyViolationsAsync());
    }

    [Fact]
    public async Task Five_hundred_roles_with_long_names_and_damaged_marks_break_nothing()
    {
        await using var visit = await site.OpenAsync("/");
        await visit.Page.EvaluateAsync("""
            () => {
              const answers = {
                "drugs-worker.state": "present",
                "drugs-worker.ring": "9",
                "police-sergeant.state": { toString: 1 },
                "probation-officer.state": "gone",
              };
              const notes = {};
              for (let number = 1; number <= 500; number++)
                notes[`role.n${number}.name`] = number === 7 ? "ŵ".repeat(5000) : `Role ${number} 👩🏽‍🦽`;
              localStorage.setItem("cop:membership-map:1", JSON.stringify({ version: 1, answers, notes, texts: {}, former: {} }));
            }
            """);
        await visit.Page.GotoAsync(new Uri(site.Root, Address).AbsoluteUri);
        // What could not have been marked counts for nothing: the drugs worker is present, in the ring that the tool gives.
        await Assertions.Expect(Says(visit)).ToContainTextAsync("1 present, 0 invited, 500 missing");
        await Assertions.Expect(visit.Page.Locator(".map-list li")).ToHaveCountAsync(501);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        ReadPicture((await visit.DownloadAsync("Save picture (SVG)")).Bytes);
        Assert.DoesNotContain(visit.Console, message => message.StartsWith("uncaught", StringComparison.Ordinal));
    }

    private static ILocator Says(Visit visit) => visit.Page.Locator(".figure figcaption");

    private static XElement ReadPicture(byte[] bytes)
    {
        var strict = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true };
        using var reader = XmlReader.Create(new MemoryStream(bytes), strict);
        var picture = XDocument.Load(reader).Root!;
        Assert.Equal(XName.Get("svg", "http://www.w3.org/2000/svg"), picture.Name);
        return picture;
    }
}
