namespace CopToolkit.BrowserTests;

/// <summary>The challenge finder: sign, reasons, what to try, and a small plan.</summary>
[Collection(SiteCollection.Name)]
public sealed class ChallengeFinderTests(SiteFixture site)
{
    private const string Address = "/tools/challenge-finder/";
    private const string Sign = "Members say 'our policy is' more often than 'I did'.";

    [Fact]
    public async Task Without_scripts_every_sign_shows_its_reasons_and_what_to_try()
    {
        await using var visit = await site.OpenAsync(Address, Screens.WithoutScripts(Screens.Narrow));
        var signs = await visit.Page.Locator(".sign").CountAsync();
        await Assertions.Expect(visit.Page.Locator(".behind-sign:visible")).ToHaveCountAsync(signs);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Group, new() { Name = "Step 4" }).GetByLabel("By when")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".tool-form button")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_sign_opens_its_reasons_and_goes_into_the_plan_with_the_keyboard()
    {
        await using var visit = await site.OpenAsync(Address);
        await Assertions.Expect(visit.Page.Locator(".behind-sign:visible")).ToHaveCountAsync(0);
        await visit.Page.GetByLabel(Sign).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(visit.Page.Locator(".behind-sign:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator(".finding"))
            .ToContainTextAsync("You have seen 1 sign. Begin with “Building trust”: 1 sign points to it.");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        const string Step =
            "The facilitator reminds everyone at the start that they come as people, and do not represent a service.";
        await Assertions.Expect(visit.Page.GetByLabel("What we will try").First).ToHaveValueAsync(Step);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByLabel("What we will try").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_plan_grows_is_kept_and_stays_text()
    {
        await using var visit = await site.OpenAsync(Address);
        await visit.Page.GetByLabel("What we will try").Nth(0).FillAsync("<img src=x onerror=alert(1)>");
        await visit.Page.GetByLabel("Who", new() { Exact = true }).Nth(1).FillAsync("Cadeirydd");
        await visit.Page.GetByLabel("By when").Nth(1).FillAsync("2027-02-03");
        await Assertions.Expect(visit.Page.GetByLabel("What we will try")).ToHaveCountAsync(3);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.GetByLabel("What we will try").First).ToHaveValueAsync("<img src=x onerror=alert(1)>");
        await Assertions.Expect(visit.Page.GetByLabel("By when").Nth(1)).ToHaveValueAsync("2027-02-03");
        Assert.Equal(0, await visit.Page.Locator(".tool-form img").CountAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove step 1" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Who", new() { Exact = true }).First).ToHaveValueAsync("Cadeirydd");
    }

    [Fact]
    public async Task Paper_has_everything_when_blank_and_only_what_was_seen_when_filled()
    {
        await using var visit = await site.OpenAsync(Address);
        var signs = await visit.Page.Locator(".sign").CountAsync();
        await visit.Page.GetByLabel(Sign).CheckAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator(".sign:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator(".plan:visible")).ToHaveCountAsync(1);
        await visit.Page.GetByLabel(Sign).UncheckAsync();
        await Assertions.Expect(visit.Page.Locator(".behind-sign:visible")).ToHaveCountAsync(signs);
    }
}
