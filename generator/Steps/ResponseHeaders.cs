using System.Text;
using CopToolkit.Core;

namespace CopToolkit.Steps;

/// <summary>The headers that every response carries, defined once for the published _headers file and for the preview.</summary>
public static class ResponseHeaders
{
    public static readonly string ContentSecurityPolicy = string.Join("; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        // The service worker, and what it fetches for rooms without a network.
        "worker-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types toolkit");

    /// <summary>The one header that says how the site is reached in public; the preview leaves it out.</summary>
    public const string OnlyEncrypted = "Strict-Transport-Security";

    private static readonly (string Name, string Value)[] Everywhere =
    [
        ("Content-Security-Policy", ContentSecurityPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        (OnlyEncrypted, "max-age=31536000"),
    ];

    private static readonly (string Name, string Value) Preloaded = (OnlyEncrypted, "max-age=63072000; includeSubDomains; preload");

    private static readonly (string Name, string Value) ForAssets = ("Cache-Control", "public, max-age=31536000, immutable");

    private static readonly (string Name, string Value) ForPages = ("Cache-Control", "public, max-age=0, must-revalidate");

    /// <summary>Handouts carry a style of their own, which the policy above would refuse; they are saved, never opened here.</summary>
    private static readonly (string Name, string Value) ForHandouts = ("Content-Disposition", "attachment");

    /// <summary>The headers for one path, which starts with a slash.</summary>
    public static IEnumerable<(string Name, string Value)> For(string path) =>
    [
        .. Everywhere,
        IsNamedByItsContent(path) ? ForAssets : ForPages,
        .. path.StartsWith("/" + FixedAddresses.Handouts, StringComparison.Ordinal) ? [ForHandouts] : Array.Empty<(string, string)>(),
    ];

    /// <summary>The file for hosts that read one.</summary>
    /// <param name="searchFolder">The folder of the search index, which never changes under its name; what lies beside it does.</param>
    /// <param name="isPreloaded">Browsers may know beforehand that the whole domain is reached encrypted only.</param>
    public static string AsFile(string searchFolder, bool isPreloaded = false)
    {
        var text = new StringBuilder();
        Add("*", [.. Everywhere.Select(header => isPreloaded && header.Name == OnlyEncrypted ? Preloaded : header)]);
        Add(FixedAddresses.Assets + "*", ForAssets);
        Add(searchFolder + "/*", ForAssets);
        Add(FixedAddresses.Handouts + "*", ForHandouts);
        return text.ToString();

        void Add(string paths, params (string Name, string Value)[] headers)
        {
            text.Append('/').Append(paths).Append('\n');
            foreach (var (name, value) in headers) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
    }

    private static readonly string SearchFolder = FixedAddresses.Search.ToString();

    private static bool IsNamedByItsContent(string path) =>
        path.StartsWith("/" + FixedAddresses.Assets, StringComparison.Ordinal)
        || (path.StartsWith(SearchFolder, StringComparison.Ordinal) && path.IndexOf('/', SearchFolder.Length) > 0);
}
