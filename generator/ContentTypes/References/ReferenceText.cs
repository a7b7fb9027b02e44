namespace CopToolkit.ContentTypes.References;

/// <summary>Writes a reference as readers know it: the Harvard style of British universities.</summary>
public static class ReferenceText
{
    /// <summary>"Hennessy and others, 2013": enough to find the work in a list.</summary>
    public static string Short(Reference reference) => $"{Authors(reference, 2)}, {Year(reference)}";

    public static string SortKey(Reference reference) => $"{Authors(reference, 9)} {Year(reference)} {reference.WorkTitle}";

    public static string Year(Reference reference) => reference.Issued?.Text[..4] ?? "no date";

    /// <summary>The names in front of the year; the title's first words where nobody is named.</summary>
    public static string Authors(Reference reference, int most)
    {
        if (reference.Author.Count == 0) return reference.Publisher ?? reference.WorkTitle;
        if (reference.Author.Count > most && most < 3) return Family(reference.Author[0]) + " and others";
        return Joined(reference.Author.Select(name => most < 3 ? Family(name) : Full(name)));
    }

    public static bool TitleIsInContainer(Reference reference) => reference.ContainerTitle is not null;

    /// <summary>What follows the title: where it appeared, in which volume, on which pages, by whom published.</summary>
    public static string Place(Reference reference)
    {
        var parts = new List<string>();
        if (reference.Volume is not null || reference.Issue is not null)
            parts.Add(reference.Volume + (reference.Issue is null ? "" : $"({reference.Issue})"));
        if (reference.Edition is not null) parts.Add(reference.Edition + " edition");
        if (reference.Chapter is not null) parts.Add("chapter " + reference.Chapter);
        if (reference.Page is not null)
            parts.Add((reference.Page.Contains('-', StringComparison.Ordinal) ? "pages " : "page ") + reference.Page.Replace('-', '–'));
        var publisher = (reference.PublisherPlace is null ? "" : reference.PublisherPlace + ": ") + reference.Publisher;
        if (publisher.Length > 0 && reference.Author.Count > 0) parts.Add(publisher);
        return string.Join(", ", parts);
    }

    public static string Editors(Reference reference) =>
        reference.Editor.Count switch
        {
            0 => "",
            1 => Full(reference.Editor[0]) + " (editor), ",
            _ => Joined(reference.Editor.Select(Full)) + " (editors), ",
        };

    private static string Family(Name name) => name.Family ?? name.Literal ?? "";

    private static string Full(Name name) => name.Literal ?? (name.Given is null ? name.Family! : $"{name.Family}, {name.Given}");

    private static string Joined(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? all.FirstOrDefault("") : string.Join(", ", all[..^1]) + " and " + all[^1];
    }
}
