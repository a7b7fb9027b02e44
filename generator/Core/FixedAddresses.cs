namespace CopToolkit.Core;

/// <summary>Every address that the generator itself gives out; no document may take one of the reserved ones.</summary>
public static class FixedAddresses
{
    public static readonly Address AToZ = new("a-to-z/");
    public static readonly Address Search = new("search/");
    public static readonly Address Trainers = new("trainers/");
    public static readonly Address Details = new("details/");
    public static readonly Address LearningAcrossCases = new("case-studies/learning/");
    public static readonly Address Support = new("support/");
    public static readonly Address NotFound = new("404.html");
    public static readonly Address NotKept = new("not-kept/");

    /// <summary>Where the pages made for paper lie.</summary>
    public const string Print = "print/";

    /// <summary>Handouts lie in a folder of their own, whose files are always saved and never opened on the site.</summary>
    public const string Handouts = "handouts/";

    /// <summary>Where files lie that are offered for the whole site.</summary>
    public const string Downloads = "downloads/";

    /// <summary>Where the files of the theme lie, in a folder named by their hash.</summary>
    public const string Assets = "assets/";

    /// <summary>Where the course page of a page lies, below its address.</summary>
    public const string CoursePage = "course/";

    /// <summary>The first file of the search index, which says where the others are.</summary>
    public const string SearchIndex = "search/index.js";

    public const string Book = "trainers/toolkit.epub";
    public const string Feed = "feed.xml";
    public const string Sitemap = "sitemap.xml";
    public const string Robots = "robots.txt";
    public const string Security = ".well-known/security.txt";
    public const string Headers = "_headers";
    public const string Redirects = "_redirects";
    public const string Worker = "sw.js";
    public const string Manifest = "manifest.webmanifest";
    public const string KeptFiles = "kept-files.json";

    /// <summary>The files at the root that pages link to or that browsers ask for; they are written after the pages.</summary>
    public static IReadOnlyList<string> Files { get; } = [Feed, Sitemap, Robots, Worker, Manifest, KeptFiles];

    /// <summary>Pages that nobody links to on purpose: they answer where no page is.</summary>
    public static IReadOnlyList<Address> Fallbacks { get; } = [NotFound, NotKept];

    /// <summary>The page for trainers is missing here: it is a document, at an address that course pages lie below.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        AToZ.Path, Search.Path, Details.Path, LearningAcrossCases.Path, Support.Path, NotKept.Path, Print, Handouts, Downloads, Assets,
    };

    /// <summary>The address belongs to a page or a folder that the generator makes.</summary>
    public static bool IsReserved(string path) => Reserved.Contains(path);
}
