namespace CopToolkit.Anonymity;

/// <summary>Details that are harmless one by one and point to one person together, weighed over the whole text.</summary>
internal static class Traits
{
    /// <summary>One finding, at the rarest detail, when the details of all parts weigh enough.</summary>
    public static FoundText? Combination(
        IReadOnlyList<CaseText> parts, IReadOnlyList<PlainText> texts, IReadOnlyList<FoundText> found, AnonymityRules rules)
    {
        var best = new Dictionary<string, (int Weight, int Order, FoundText Place)>(StringComparer.Ordinal);
        for (var part = 0; part < parts.Count; part++)
        {
            if (parts[part].IsEvidence) continue;
            foreach (var trait in rules.Traits)
            {
                if (trait.Find?.Match(texts[part].Low) is not { Success: true } match) continue;
                Note(trait.Id, trait.Weight, part, match.Index, match.Index + match.Length);
            }
        }

        foreach (var (kind, part, start, end, _, _) in found)
        {
            foreach (var trait in rules.Traits.Where(trait => trait.Kinds.Contains(kind, StringComparer.Ordinal)))
                Note(trait.Id, rules.FoundWeight, part, start, end);
        }

        if (best.Values.Sum(trait => trait.Weight) < rules.EnoughScore) return null;
        var rarest = best.Values.OrderByDescending(trait => trait.Weight).ThenBy(trait => trait.Order).First().Place;
        return rarest with { Details = [.. rules.Traits.Where(trait => best.ContainsKey(trait.Id)).Select(trait => trait.Name)] };

        void Note(string id, int weight, int part, int start, int end)
        {
            if (best.TryGetValue(id, out var known) && known.Weight >= weight) return;
            var order = best.ContainsKey(id) ? known.Order : best.Count;
            best[id] = (weight, order, new FoundText("combination", part, start, end, []));
        }
    }
}

/// <summary>Something found, by its place in the plain text of a part.</summary>
internal sealed record FoundText(string Kind, int Part, int Start, int End, IReadOnlyList<string> Details, int Times = 1);
