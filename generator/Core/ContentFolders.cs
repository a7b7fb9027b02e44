namespace CopToolkit.Core;

/// <summary>The folders of the content that the generator knows by name.</summary>
public static class ContentFolders
{
    public const string Toolkit = "toolkit";
    public const string Templates = "templates";
    public const string Tools = "tools";
    public const string CaseStudies = "case-studies";
    public const string Glossary = "glossary";
    public const string References = "references";
    public const string Pages = "pages";
    public const string Editions = "editions";
    public const string Vocabulary = "vocabulary";
    public const string Images = "images";

    /// <summary>Where imported cases wait until they are safe.</summary>
    public const string Drafts = "case-studies/drafts";

    /// <summary>The file beside the folders that says what the whole site is.</summary>
    public const string SettingsFile = "site.yml";

    /// <summary>The file beside the folders that lists every address ever published.</summary>
    public const string PermalinksFile = "permalinks.txt";

    /// <summary>The path of a document.</summary>
    public static string FileOf(string folder, string slug) => $"{folder}/{slug}.md";
}
