namespace CopToolkit.Anonymity;

/// <summary>
/// Where the section with the evidence cites a publication: names, dates and places belong to the citation there, and nowhere around it.
/// </summary>
internal sealed class Citations(PlainText text, AnonymityRules rules)
{
    private const int MostInBrackets = 120;

    /// <summary>What stands between the names of authors.</summary>
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal) { "and", "et", "al", "de", "van", "von", "der" };

    public void Mark()
    {
        foreach (var match in rules.References.EnumerateMatches(text.Plain))
            PlainText.Mark(text.Known, match.Index, match.Index + match.Length);
        foreach (var year in rules.CitedYear.EnumerateMatches(text.Plain))
        {
            if (text.Plain[year.Index] == '(') MarkAuthorsBefore(year.Index, year.Index + year.Length);
            else MarkBrackets(year.Index, year.Index + year.Length);
        }
    }

    /// <summary>"Xyz and Xyz (2019)".</summary>
    private void MarkAuthorsBefore(int bracket, int end)
    {
        var last = LastTokenBefore(bracket);
        var first = last + 1;
        while (first > 0 && IsOfAuthors(first - 1) && IsJoined(first - 1, first > last ? bracket : text.Tokens[first].Start)) first--;
        while (first <= last && !text.Tokens[first].IsCapital) first++;
        if (first <= last) PlainText.Mark(text.Known, text.Tokens[first].Start, end);
    }

    /// <summary>"(Xyz and Xyz, 2019)": everything in the brackets is part of a name.</summary>
    private void MarkBrackets(int year, int end)
    {
        var start = text.Plain.LastIndexOf('(', year, Math.Min(year, MostInBrackets));
        if (start < 0) return;
        for (var i = LastTokenBefore(year); i >= 0 && text.Tokens[i].Start > start; i--)
        {
            if (!IsOfAuthors(i)) return;
        }

        PlainText.Mark(text.Known, start, end);
    }

    private bool IsOfAuthors(int i) => text.Tokens[i].IsCapital || Between.Contains(text.Tokens[i].Low);

    private bool IsJoined(int i, int next)
    {
        var between = text.Plain.AsSpan(text.Tokens[i].End, next - text.Tokens[i].End);
        return between.Length < 4 && !between.ContainsAnyExcept(" ,.&");
    }

    private int LastTokenBefore(int place)
    {
        var (low, high) = (0, text.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.Tokens[middle].Start < place) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
