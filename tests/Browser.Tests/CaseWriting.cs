using System.Text;

namespace CopToolkit.BrowserTests;

/// <summary>What the tests of the case study writer do again and again.</summary>
internal static class CaseWriting
{
    public const string Writer = "/tools/case-study-writer/";

    public static ILocator Field(this IPage page, string id) => page.Locator("#field-" + id.Replace('.', '-'));

    public static ILocator Input(this IPage page, string id) => page.Field(id).Locator("input, select, textarea").First;

    /// <summary>Goes to the field as a link does, and answers it.</summary>
    public static async Task WriteAsync(this IPage page, string id, string value)
    {
        await page.GoToFieldAsync(id);
        var field = page.Field(id);
        if (await field.Locator("input[type=checkbox], input[type=radio]").CountAsync() > 0)
            foreach (var choice in value.Split('\n')) await field.Locator($"input[value='{choice}']").CheckAsync();
        else if (await field.Locator(".case-print").CountAsync() > 0) await field.GetByRole(AriaRole.Button).ClickAsync();
        else if (await field.Locator("select").CountAsync() > 0) await field.Locator("select").SelectOptionAsync(value);
        else await page.Input(id).FillAsync(value);
    }

    public static async Task WriteAsync(this IPage page, IEnumerable<KeyValuePair<string, string>> values)
    {
        // A step is tied to the text when the text is there.
        foreach (var (id, value) in values.OrderBy(one => IsPrint(one.Key) ? 1 : 0)) await page.WriteAsync(id, value);
    }

    public static bool IsPrint(string id) => id is "protection.read-text" or "protection.intruder-check.text" or "protection.sign-off.text";

    public static Task GoToFieldAsync(this IPage page, string id) =>
        page.EvaluateAsync("hash => location.hash = hash", "field-" + id.Replace('.', '-'));

    public static async Task GoToStepAsync(this IPage page, string id)
    {
        await page.EvaluateAsync("hash => location.hash = hash", "step-" + id);
        await Assertions.Expect(page.Locator($"#step-{id}.case-now")).ToBeVisibleAsync();
    }

    public static Task OpenFileAsync(this IPage page, byte[] bytes, string name)
    {
        var file = new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes };
        return page.GetByLabel("Open a file").SetInputFilesAsync(file);
    }

    public static Task OpenFileAsync(this IPage page, string text, string name = "case-study.md") =>
        page.OpenFileAsync(Encoding.UTF8.GetBytes(text), name);

    public static ILocator Opened(this IPage page) => page.Locator(".keep-panel > .status");

    public static ILocator Todo(this IPage page) => page.Locator(".case-todo");
}
