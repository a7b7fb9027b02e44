using System.Diagnostics.CodeAnalysis;

namespace CopToolkit.FrontMatter;

/// <summary>An address on the web.</summary>
public sealed record WebAddress(Uri Uri) : IFieldValue<WebAddress>
{
    public static string Expects => "a web address such as https://example.org/page, without a user name, its host in plain letters";

    public static bool TryParse(string text, [MaybeNullWhen(false)] out WebAddress value)
    {
        var isWeb = Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
            && uri.Host.All(char.IsAscii);
        value = isWeb ? new WebAddress(uri!) : null;
        return value is not null;
    }

    public override string ToString() => Uri.AbsoluteUri;
}
