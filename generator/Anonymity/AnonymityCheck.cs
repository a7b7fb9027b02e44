using System.Text;

namespace CopToolkit.Anonymity;

/// <summary>
/// Finds in the text of a case what could identify someone. themes/base/js/lib/anonymity.js does the same in the page,
/// and the tests hold both to the same vectors.
/// </summary>
public static class AnonymityCheck
{
    private const int BeforeSigns = 60;
    private const int AfterSigns = 30;
    private const int MostMasked = 24;
    private const string IdSigns = "abcdefghijkmnpqrstuvwxyz23456789";
    private const string IdSalt = "community-of-practice";

    /// <summary>All findings, in the order of the text.</summary>
    public static IReadOnlyList<AnonymityFinding> Of(IReadOnlyList<CaseText> parts, AnonymityContext context) =>
        Read(parts, context).Findings;

    /// <summary>All findings, and the choices that are about nothing.</summary>
    public static AnonymityReport Read(IReadOnlyList<CaseText> parts, AnonymityContext context)
    {
        var rules = AnonymityRules.Default;
        var declared = WordsOf(context.MadeUp);
        var texts = parts.Select(part => new PlainText(part.Text, rules.Folding)).ToArray();
        var found = parts.SelectMany((part, index) => FindIn(part, index, texts[index], declared, rules)).ToList();
        if (Traits.Combination(parts, texts, found, rules) is { } combination) found.Add(combination);
        found = [.. OncePerCase(found, rules)];
        var ledger = new NameLedger(context, rules);
        for (var part = 0; part < parts.Count; part++) ledger.Read(texts[part], part, parts[part].IsEvidence);
        found.AddRange(ledger.Rows);
        var findings = found.Select(one => (one.Part, Finding: Describe(one, parts[one.Part], texts[one.Part], rules)));
        var inOrder = findings.OrderBy(one => one.Part).ThenBy(one => one.Finding.Start).ThenBy(one => one.Finding.End);
        var unused = context.MadeUp.Concat(context.Public).Where(name => !ledger.IsUsed(name));
        return new AnonymityReport([.. inOrder.Select(one => one.Finding)], [.. unused]);
    }

    /// <summary>Of some kinds the first is enough for a whole case.</summary>
    private static IEnumerable<FoundText> OncePerCase(IEnumerable<FoundText> found, AnonymityRules rules)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var inOrder = found.OrderBy(one => one.Part).ThenBy(one => one.Start);
        return inOrder.Where(one => !rules.Kinds[one.Kind].IsOnce || seen.Add(one.Kind)).ToList();
    }

    private static HashSet<string> WordsOf(IEnumerable<string> names)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var word = new StringBuilder();
            foreach (var sign in name.ToLowerInvariant() + " ")
            {
                if (char.IsAsciiLetterLower(sign) || sign is '\'' or '-') word.Append(sign);
                else if (word.Length > 0) words.Add(word.ToString());
                if (!char.IsAsciiLetterLower(sign) && sign is not ('\'' or '-')) word.Clear();
            }
        }

        return words;
    }

    private static IEnumerable<FoundText> FindIn(
        CaseText part, int index, PlainText text, HashSet<string> declared, AnonymityRules rules)
    {
        foreach (var rule in rules.Quiet)
        {
            foreach (var match in Matches(rule, text, declared, rules.Words)) PlainText.Mark(text.Quiet, match.Start, match.End);
        }

        rules.PublicNames.MarkLong(text);
        if (part.IsEvidence) new Citations(text, rules).Mark();
        foreach (var rule in rules.Rules)
        {
            foreach (var (kind, start, end) in FindBy(rule, text, declared, rules.Words))
            {
                if (PlainText.IsMarked(text.Quiet, start, end) || PlainText.IsMarked(text.Taken, start, end)) continue;
                if (rules.Kinds[kind].Level != AnonymityLevel.Block && text.Known[start] && text.Known[end - 1]) continue;
                PlainText.Mark(text.Taken, start, end);
                yield return new FoundText(kind, index, start, end, []);
            }
        }
    }

    private static IEnumerable<(string Kind, int Start, int End)> FindBy(
        AnonymityRules.Rule rule, PlainText text, HashSet<string> declared, NameWords words) => rule.Code switch
        {
            null => Matches(rule, text, declared, words).Select(match => (match.Kind, match.Start, match.End)),
            "phones" => PhoneNumbers.In(text).Select(phone => (rule.Kind, phone.Start, phone.End)),
            _ => new NameFinder(text, words, declared).Find(),
        };

    private static IEnumerable<Match> Matches(AnonymityRules.Rule rule, PlainText text, HashSet<string> declared, NameWords words)
    {
        var read = rule.IsCaseSensitive ? text.Plain : text.Low;
        for (var found = rule.Find!.Match(read); found.Success;)
        {
            var start = found.Index + (rule.HasLead ? found.Groups["lead"].Length : 0);
            var candidate = new Match(rule.Kind, start, found.Index + found.Length, text, declared, words);
            var match = Fits(rule, candidate) ? Checked(rule, candidate) : null;
            if (match is { } fine) yield return fine;
            found = rule.Find.Match(read, match is null ? found.Index + 1 : candidate.End);
        }
    }

    private static Match? Checked(AnonymityRules.Rule rule, Match candidate) =>
        rule.Check is null ? candidate : MatchChecks.Run(rule.Check, candidate);

    private static bool Fits(AnonymityRules.Rule rule, Match match)
    {
        var low = match.Text.Low.AsSpan();
        var before = low[Math.Max(0, match.Start - BeforeSigns)..match.Start];
        var after = low[match.End..Math.Min(low.Length, match.End + AfterSigns)];
        if (rule.Before?.IsMatch(before) == false || rule.After?.IsMatch(after) == false) return false;
        if (rule.Near is not null && !rule.Near.IsMatch(before) && !rule.Near.IsMatch(after)) return false;
        if (rule.NotBefore?.IsMatch(before) == true) return false;
        return rule.NotAfter?.IsMatch(after) != true && rule.Unless?.IsMatch(low[match.Start..match.End]) != true;
    }

    private static AnonymityFinding Describe(FoundText found, CaseText part, PlainText text, AnonymityRules rules)
    {
        var (from, to) = (text.SourceStart(found.Start), text.SourceEnd(found.End));
        var before = part.Text.AsSpan(0, from);
        var kind = rules.Kinds[found.Kind];
        // A combination, or a name, is one for the whole case.
        var isOfCase = found.Details.Count > 0 || kind.IsOnce || kind.Level == AnonymityLevel.Choose;
        var words = kind.IsOnce ? "" : LettersAndFigures(text.Low[found.Start..found.End]);
        var identity = found.Details.Count > 0 ? string.Join(' ', found.Details) : words;
        var section = isOfCase ? "" : part.Name;
        return new AnonymityFinding(
            $"{found.Kind}-{ShortHash($"{IdSalt}|{section}|{found.Kind}|{identity}")}",
            found.Kind,
            kind.Level,
            kind.Name,
            kind.Advice,
            part.Name,
            part.Line + before.Count('\n'),
            from - before.LastIndexOf('\n'),
            from,
            to,
            Mask(text.Plain[found.Start..found.End]),
            found.Details,
            found.Times,
            $"{found.Kind}-{ShortHash($"{IdSalt}|{found.Kind}|{identity}")}");
    }

    private static string LettersAndFigures(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    /// <summary>Twenty bits: enough to tell the findings of one case apart, too few to find out what was found.</summary>
    private static string ShortHash(string text)
    {
        var hash = 0x811c9dc5u;
        foreach (var sign in text) hash = unchecked((hash ^ sign) * 0x01000193u);
        hash ^= hash >> 12;
        return string.Concat(new[] { 0, 5, 10, 15 }.Select(shift => IdSigns[(int)(hash >> shift & 31)]));
    }

    /// <summary>The shape without the content: small letters as x, capitals as X, figures as 0.</summary>
    private static string Mask(string plain)
    {
        var shape = string.Concat(plain.Select(sign => sign switch
        {
            < ' ' and not '\n' => '?',
            '\n' => ' ',
            _ when char.IsAsciiLetterLower(sign) => 'x',
            _ when char.IsAsciiLetterUpper(sign) => 'X',
            _ when char.IsAsciiDigit(sign) => '0',
            _ => sign,
        }));
        return shape.Length > MostMasked ? shape[..(MostMasked - 1)] + "…" : shape;
    }
}
