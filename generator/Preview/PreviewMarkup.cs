using System.Net;
using System.Text;
using System.Text.Json;

namespace CopToolkit.Preview;

/// <summary>What the preview adds to a finished page: findings over it, and the script that waits for the next build.</summary>
internal static class PreviewMarkup
{
    public const string Folder = "/.preview/";

    public static byte[] Script { get; } = Resource("live.js");

    public static byte[] Style { get; } = Resource("preview.css");

    /// <summary>Answers where the site's worker would be, and takes an earlier one away with all that it kept.</summary>
    public static byte[] NoWorker { get; } = """
        self.addEventListener("install", () => self.skipWaiting());
        self.addEventListener("activate", (event) => event.waitUntil((async () => {
          for (const name of await caches.keys()) if (name.startsWith("cop-")) await caches.delete(name);
          await self.registration.unregister();
        })()));

        """u8.ToArray();

    public static byte[] Added(string html, PreviewBuilds builds)
    {
        var problems = builds.Problems;
        var added = new StringBuilder();
        added.Append($"<link rel=\"stylesheet\" href=\"{Folder}preview.css\">");
        if (problems.Count > 0) AddProblems(added, problems);
        var state = problems.Count > 0 ? "findings" : "good";
        added.Append($"<script src=\"{Folder}live.js\" data-version=\"{builds.Version}\" data-state=\"{state}\"></script>");
        var end = html.LastIndexOf("</body>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(end < 0 ? html + added : html.Insert(end, added.ToString()));
    }

    private static void AddProblems(StringBuilder added, IReadOnlyList<PreviewProblem> problems)
    {
        added.Append("<section class=\"preview-findings\" aria-label=\"Findings\"><h2>")
            .Append(problems.Count == 1 ? "1 finding" : $"{problems.Count} findings").Append(". This is the last good build.</h2><ul>");
        foreach (var problem in problems)
        {
            added.Append("<li>").Append(WebUtility.HtmlEncode(problem.Text));
            if (problem.Editor.Length > 0)
                added.Append(" <a href=\"").Append(WebUtility.HtmlEncode(problem.Editor)).Append("\">Open in editor</a>");
            if (problem.Excerpt.Count > 0)
                added.Append("<pre>").Append(WebUtility.HtmlEncode(string.Join('\n', problem.Excerpt))).Append("</pre>");
            added.Append("</li>");
        }

        var data = problems.Select(one => new { file = one.File, line = one.Line, message = one.Message, editor = one.Editor });
        added.Append("</ul></section><script type=\"application/json\" id=\"preview-problems\">")
            .Append(JsonSerializer.Serialize(data)).Append("</script>");
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PreviewMarkup).Assembly.GetManifestResourceStream("CopToolkit.Preview." + name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
