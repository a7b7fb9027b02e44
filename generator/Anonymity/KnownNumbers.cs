using System.Globalization;

namespace CopToolkit.Anonymity;

/// <summary>Numbers that prove themselves by a check digit or by their grammar.</summary>
internal static class KnownNumbers
{
    private const string PncLetters = "zabcdefghjklmnpqrtuvwxy";
    private static readonly Dictionary<string, int> Values = new(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    };

    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    public static bool IsNhsNumber(string digits)
    {
        if (digits.Length != 10 || digits.All(digit => digit == digits[0])) return false;
        var sum = Enumerable.Range(0, 9).Sum(i => (10 - i) * (digits[i] - '0'));
        return (11 - sum % 11) % 11 == digits[9] - '0';
    }

    public static bool IsIsbn(string text)
    {
        var signs = string.Concat(text.Where(sign => char.IsAsciiDigit(sign) || sign == 'x'));
        signs = signs[Math.Max(0, signs.Length - 13)..];
        return IsLongIsbn(signs) || (text.StartsWith("isbn", StringComparison.Ordinal) && IsShortIsbn(signs));
    }

    private static bool IsLongIsbn(string signs)
    {
        if (signs.Length != 13 || !signs.StartsWith("97", StringComparison.Ordinal)) return false;
        if (signs[2] is not ('8' or '9') || !signs.All(char.IsAsciiDigit)) return false;
        return signs.Select((digit, i) => (digit - '0') * (i % 2 == 1 ? 3 : 1)).Sum() % 10 == 0;
    }

    private static bool IsShortIsbn(string signs)
    {
        if (signs.Length != 10 || !signs[..9].All(char.IsAsciiDigit)) return false;
        return signs.Select((sign, i) => (sign == 'x' ? 10 : sign - '0') * (10 - i)).Sum() % 11 == 0;
    }

    public static bool IsCard(string digits)
    {
        if (digits.Length is < 14 or > 16) return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (digits[^(i + 1)] - '0') * (i % 2 == 1 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    public static bool IsIban(string text)
    {
        if (text.Length is < 15 or > 34 || !text.All(char.IsAsciiLetterOrDigit)) return false;
        if (!text[..2].All(char.IsAsciiLetter) || !text[2..4].All(char.IsAsciiDigit)) return false;
        var rest = 0;
        foreach (var sign in text[4..] + text[..4])
        {
            var value = char.IsAsciiDigit(sign) ? sign - '0' : sign - 'a' + 10;
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }

        return rest == 1;
    }

    /// <summary>Police records: the letter follows from the last two digits of the year and the number in seven digits.</summary>
    public static bool IsPnc(string year, string number, char letter) =>
        PncLetters[Whole(year[^2..] + number.PadLeft(7, '0')) % PncLetters.Length] == letter;

    public static bool IsCriminalRecord(string number, string year, char letter) =>
        PncLetters[Whole(year + number.PadLeft(6, '0')) % PncLetters.Length] == letter;

    public static bool IsNationalInsurance(string text)
    {
        var letters = text[..2];
        if (letters is "qq") return true;
        if (letters.AsSpan().ContainsAny("dfiquv") || letters[1] == 'o') return false;
        return letters is not ("bg" or "gb" or "kn" or "nk" or "nt" or "tn" or "zz");
    }

    public static bool IsDrivingLicence(string text)
    {
        if (text.Length != 16) return false;
        var (month, day) = ((text[6] - '0') % 5 * 10 + text[7] - '0', Whole(text[8..10]));
        var name = text[..5].TrimEnd('9');
        return name.Length > 0 && name.All(char.IsAsciiLetter) && month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    public static bool IsInternetAddress(string text)
    {
        if (text.Contains('.', StringComparison.Ordinal)) return text.Split('.').All(part => Whole(part) <= 255);
        var groups = text.Split(':');
        var gaps = text.Split("::").Length - 1;
        if (groups.Any(group => group.Length > 4) || text.Contains(":::", StringComparison.Ordinal)) return false;
        return gaps == 1 ? groups.Length is >= 3 and <= 8 : gaps == 0 && groups.Length == 8;
    }

    /// <summary>Day and month in either order.</summary>
    public static bool IsDay(int first, int second) =>
        first >= 1 && second >= 1 && ((first <= 31 && second <= 12) || (first <= 12 && second <= 31));

    /// <summary>The number that a text holds, in figures or in words, up to a hundred and a few.</summary>
    public static int NumberIn(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (first >= 0)
        {
            var end = first;
            while (end < text.Length && end < first + 3 && char.IsAsciiDigit(text[end])) end++;
            return Whole(text[first..end]);
        }

        var sum = 0;
        foreach (var word in text.Split(text.Where(sign => !char.IsAsciiLetterLower(sign)).Distinct().ToArray()))
            sum = word == "hundred" ? 100 : sum + Values.GetValueOrDefault(word);
        return sum;
    }

    public static int Whole(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
