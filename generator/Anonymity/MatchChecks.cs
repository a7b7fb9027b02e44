using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CopToolkit.Anonymity;

/// <summary>A place in a text that a pattern matches, with what the checks need to decide.</summary>
internal readonly record struct Match(string Kind, int Start, int End, PlainText Text, HashSet<string> Declared, NameWords Words)
{
    public string Low => Text.Low[Start..End];

    public string Plain => Text.Plain[Start..End];

    public string Before => Text.Low[Math.Max(0, Start - 60)..Start];

    public bool IsUpper => !Text.Plain.AsSpan(Start, End - Start).ContainsAnyInRange('a', 'z');
}

/// <summary>What a pattern alone cannot decide. Each check gets a match and gives it back, changed or not, or nothing.</summary>
internal static class MatchChecks
{
    private const int OldestAge = 119;
    private const int HighAge = 90;
    private static readonly string[] TopDomains =
    [
        "com", "org", "net", "uk", "co", "ac", "gov", "nhs", "me", "info", "io", "eu",
        "ie", "scot", "wales", "cymru", "biz", "tv", "edu", "de", "fr", "pl", "example",
    ];

    private static readonly string[] RealStreets =
        ["street", "st", "road", "rd", "lane", "ln", "avenue", "ave", "crescent", "cres", "terrace", "close"];

    private static readonly string[] EverydayStreets =
        ["church", "station", "high", "park", "mill", "queen", "king", "new", "north", "south", "east", "west"];

    private const string Roles = @"\b(person|member|worker|officer|nurse|doctor|teacher|parent|client|child|man|woman)\z";
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly ConcurrentDictionary<string, Regex> Known = new(StringComparer.Ordinal);

    public static Match? Run(string check, Match match) => check switch
    {
        "disguised-email" => DisguisedEmail(match),
        "trim-stop" => match with { End = match.Start + TrimmedStop(match.Low) },
        "has-letter" => If(match, match.Low.Count(char.IsAsciiLetter) >= 2 && Is(match.Low, "[a-z][a-z0-9_.]*[a-z]")),
        "handle-word" => HandleWord(match),
        "iban" => Iban(match),
        "card" => If(match, KnownNumbers.IsCard(KnownNumbers.Digits(match.Low))),
        "isbn" => If(match, KnownNumbers.IsIsbn(match.Low)),
        "nhs" => If(match, KnownNumbers.IsNhsNumber(KnownNumbers.Digits(match.Low))),
        "pnc" => Pnc(match),
        "cro" => CriminalRecord(match),
        "national-insurance" => If(match, KnownNumbers.IsNationalInsurance(match.Low)),
        "driving-licence" => If(match, KnownNumbers.IsDrivingLicence(match.Low.Replace(" ", "", StringComparison.Ordinal))),
        "digits4" => If(match, match.Low.Count(char.IsAsciiDigit) >= 4),
        "prison-number" => PrisonNumber(match),
        "postcode" => Postcode(match),
        "plate" => Plate(match),
        "coordinates" => Coordinates(match),
        "grid" => Grid(match),
        "ipv4" => If(match, KnownNumbers.IsInternetAddress(match.Low)),
        "ipv6" => If(match, KnownNumbers.IsInternetAddress(match.Low) && IsSurelyInternetAddress(match.Low)),
        "age" => Aged(match, 1),
        "age-turned" => KnownNumbers.NumberIn(match.Low) is 16 or 18 ? null : Aged(match, 10),
        "age-ten" => Aged(match, match.Text.Low.AsSpan(match.End).StartsWith(" when") ? 1 : 10),
        "month-name" => MonthName(match),
        "numeric-date" => NumericDate(match),
        "street" => Street(match),
        "street-name" => StreetName(match),
        "only-person" => If(match, Is(match.Low, " (in|on|at|from|of|within|known|with) ") || !Is(match.Low, Roles)),
        "known-name" => KnownName(match),
        "nickname" => If(match, !match.Declared.Contains(match.Low.Split(' ')[^1].Trim('\'', '"'))),
        _ => throw new InvalidOperationException($"There is no check \"{check}\"."),
    };

    private static Match? If(Match match, bool isFine) => isFine ? match : null;

    private static bool Is(string text, string pattern) => Cached(pattern).IsMatch(text);

    private static Regex Cached(string pattern) =>
        Known.GetOrAdd(pattern, source => new Regex(source, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture));

    private static Match? DisguisedEmail(Match match)
    {
        var low = match.Low;
        var at = Cached(@" ?[[({<|-] ?(at|@) ?[\])}>|-] ?| at | ?@ ?").Match(low);
        var rest = low[(at.Index + at.Length)..];
        var isSpelled = Is(rest, @"[ \])}>[({<|-]dot[ \])}>[({<|-]");
        if (at.Value == " at " ? !isSpelled : !isSpelled && rest.Contains(". ", StringComparison.Ordinal)) return null;
        return If(match, TopDomains.Any(domain => rest.EndsWith(domain, StringComparison.Ordinal)));
    }

    private static int TrimmedStop(string low)
    {
        var end = low.Length;
        while (end > 0 && low.Length - end < 5 && low[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'') end--;
        return end;
    }

    private static Match? HandleWord(Match match)
    {
        if (match.Words.NotHandle.Contains(match.Low) || match.Words.Common.Contains(match.Low)) return null;
        var hasSign = match.Low.Any(sign => char.IsAsciiDigit(sign) || sign is '_' or '.');
        return If(match, hasSign || Is(match.Before, """(:| is| was| as| under| called|handle|gamertag|username) ['"]?\z"""));
    }

    private static Match? Iban(Match match)
    {
        var low = match.Text.Low;
        for (var end = match.End; end > match.Start + 14; end--)
        {
            if ((end < low.Length && char.IsAsciiLetterOrDigit(low[end])) || !char.IsAsciiLetterOrDigit(low[end - 1])) continue;
            if (KnownNumbers.IsIban(low[match.Start..end].Replace(" ", "", StringComparison.Ordinal))) return match with { End = end };
        }

        return null;
    }

    private static Match? Pnc(Match match)
    {
        var (year, rest) = Halves(match.Low);
        return If(match, year.Length is 2 or 4 or 3 && KnownNumbers.IsPnc(year, KnownNumbers.Digits(rest), rest[^1]));
    }

    private static Match? CriminalRecord(Match match)
    {
        var (number, rest) = Halves(match.Low);
        return If(match, KnownNumbers.IsCriminalRecord(number, rest[..2], rest[^1]));
    }

    private static (string First, string Second) Halves(string text) =>
        text.Split('/') is [var first, var second] ? (first.Trim(), second.Trim()) : (text, text);

    private static Match? PrisonNumber(Match match)
    {
        if (match.IsUpper && !match.Low.Contains(' ', StringComparison.Ordinal)) return match;
        return If(match, Is(match.Before, @"\b(prison|prisoner|nomis|noms|inmate)\b"));
    }

    private static Match? Postcode(Match match)
    {
        var area = string.Concat(match.Low.TakeWhile(char.IsAsciiLetter));
        return If(match, match.Words.PostcodeAreas.Contains(area) && (match.IsUpper || !Is(match.Low, @"(st|nd|rd|th)\z")));
    }

    private static Match? Plate(Match match)
    {
        if (Is(match.Low, @"(the|and|for|of)\z|^(the|and|for|was|nhs|gps?|hiv) ")) return null;
        if (match.IsUpper) return match;
        var isAnnounced = Is(match.Before, @"\b(registration|reg|plates?)( number| no\.?)?( is| was)?:? ?\z");
        return If(match, isAnnounced && Is(match.Low, "^[a-z]{2}[0-9]{2}"));
    }

    /// <summary>Figures and single colons alone may be times or scores.</summary>
    private static bool IsSurelyInternetAddress(string low) =>
        low.Contains("::", StringComparison.Ordinal) || low.AsSpan().ContainsAnyInRange('a', 'f');

    private static Match? Coordinates(Match match)
    {
        if (match.Low.AsSpan().ContainsAny("nsew")) return match;
        var written = match.Low.Split(' ', ',').Where(number => number.Length > 0);
        var numbers = written.Select(number => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture)).ToArray();
        return If(match, numbers is [> 49 and < 62, > -12 and < 4]);
    }

    private static Match? Grid(Match match)
    {
        var halves = match.Low[2..].Trim().Split(' ');
        return If(match, halves.Length == 2 ? halves[0].Length == halves[1].Length : halves[0].Length % 2 == 0);
    }

    private static Match? Aged(Match match, int least)
    {
        var age = KnownNumbers.NumberIn(match.Low);
        return age < least || age > OldestAge ? null : match with { Kind = age >= HighAge ? "high-age" : "exact-age" };
    }

    private static Match? MonthName(Match match)
    {
        var low = match.Low;
        if (Is(low, "(19|20)[0-9]{2}|[0-9](st|nd|rd|th)")) return match;
        var month = Months.Select(name => low.IndexOf(name, StringComparison.Ordinal)).Where(index => index >= 0).Min();
        return If(match, match.Plain[month] != low[month]);
    }

    private static Match? NumericDate(Match match)
    {
        var low = match.Low;
        var parts = low.Split('/', '.', '-');
        var signs = string.Concat(low.Where(sign => sign is not ' ' && !char.IsAsciiDigit(sign)));
        if (signs[0] != signs[1]) return null;
        if (!KnownNumbers.IsDay(KnownNumbers.Whole(parts[0].Trim()), KnownNumbers.Whole(parts[1].Trim()))) return null;
        return Is(low, @"[^0-9][0-9]{2}\z") && signs[0] != '/' && !Is(low, "^[0-9]{2}[.-][0-9]{2}[.-]") ? null : match;
    }

    /// <summary>House numbers come before many words; only words that are no everyday ones, or capitals, make a street of them.</summary>
    private static Match? Street(Match match)
    {
        var names = StreetWords(match);
        var isNamed = names.All(word => word.Length > 0 && char.IsAsciiLetterUpper(word[0]));
        var uncommon = names[..^1].Count(word => IsUncommon(word.ToLowerInvariant(), match.Words));
        if (isNamed) return If(match, uncommon > 0 || RealStreets.Contains(names[^1].ToLowerInvariant(), StringComparer.Ordinal));
        return If(match, match.Plain.Any(char.IsAsciiDigit) && uncommon == names.Length - 1);
    }

    /// <summary>The words without the number of the house.</summary>
    private static string[] StreetWords(Match match) => [.. match.Plain.Split(' ').SkipWhile(word => IsHouseNumber(word, match.Words))];

    private static bool IsHouseNumber(string word, NameWords words) =>
        char.IsAsciiDigit(word[0]) || words.NumberWords.Contains(word.TrimEnd(',').Split('-')[0].ToLowerInvariant());

    private static bool IsUncommon(string low, NameWords words) => !words.Common.Contains(low) && !words.Generic.Contains(low);

    private static Match? StreetName(Match match)
    {
        if (Is(match.Low, @"^(high|main|front|back|market|church|station) (street|road)\z")) return null;
        var words = match.Low.Split(' ')[..^1];
        return If(match, words.Any(word => !match.Words.Common.Contains(word) || EverydayStreets.Contains(word, StringComparer.Ordinal)));
    }

    private static Match? KnownName(Match match)
    {
        var written = match.Plain.Split(' ');
        var name = written[^1..];
        if (char.IsAsciiLetterUpper(written[^2].TrimStart('\'', '"')[0])) name = written[^2..];
        return If(match, !name.All(word => IsHarmless(word.Trim('\'', '"').ToLowerInvariant(), match)));
    }

    private static bool IsHarmless(string low, Match match) => match.Words.Common.Contains(low) || match.Declared.Contains(low);
}
