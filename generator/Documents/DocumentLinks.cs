using CopToolkit.Core;

namespace CopToolkit.Documents;

/// <summary>Links to documents, wherever they are shown.</summary>
public static class DocumentLinks
{
    public static string To(this Links links, Document document, string? anchor = null) =>
        links.To(document.Address, anchor ?? document.Fragment);

    public static string Absolute(this Links links, Document document) => links.Absolute(document.Address, document.Fragment);
}
