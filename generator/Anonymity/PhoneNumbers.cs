using System.Text;

namespace CopToolkit.Anonymity;

/// <summary>Phone numbers by their shape, whatever stands between the digits, and spoken out in words.</summary>
internal static class PhoneNumbers
{
    private const string BetweenDigits = " .-/()_";
    private const int MostDigits = 15;
    private const int LeastFigures = 6;
    private static readonly Dictionary<string, char> Spoken = new(StringComparer.Ordinal)
    {
        ["oh"] = '0',
        ["o"] = '0',
        ["zero"] = '0',
        ["nought"] = '0',
        ["naught"] = '0',
        ["one"] = '1',
        ["two"] = '2',
        ["three"] = '3',
        ["four"] = '4',
        ["five"] = '5',
        ["six"] = '6',
        ["seven"] = '7',
        ["eight"] = '8',
        ["nine"] = '9',
    };

    public static IEnumerable<(int Start, int End)> In(PlainText text)
    {
        var low = text.Low;
        for (var i = 0; i < low.Length; i++)
        {
            if (low[i] is not ('0' or '+' or '(' or 'o') || (i > 0 && char.IsAsciiLetterOrDigit(low[i - 1]))) continue;
            if (EndOf(low, i) is not (> 0 and var end)) continue;
            yield return (i, end);
            i = end;
        }

        foreach (var phone in SpokenIn(text.Tokens)) yield return phone;
    }

    /// <summary>Reads digits onwards from a place; gives where the longest number that is one ends, or 0.</summary>
    private static int EndOf(string low, int start)
    {
        var (digits, signs) = (new StringBuilder(), new StringBuilder());
        var (best, figures, longest, group, gap) = (0, 0, 0, 0, 0);
        var plus = low[start] == '+';
        for (var i = plus ? start + 1 : start; i < low.Length && digits.Length < MostDigits; i++)
        {
            var sign = low[i];
            if (char.IsAsciiDigit(sign) || sign == 'o')
            {
                digits.Append(sign == 'o' ? '0' : sign);
                if (sign != 'o') figures++;
                gap = 0;
                longest = Math.Max(longest, ++group);
                var isEnd = i + 1 == low.Length || !char.IsAsciiLetterOrDigit(low[i + 1]);
                var isPhone = isEnd && figures >= LeastFigures && IsPhone(plus, digits.ToString(), longest, signs.Length);
                if (isPhone && !IsDate(low.AsSpan(start, i + 1 - start))) best = i + 1;
            }
            else
            {
                if (!BetweenDigits.Contains(sign, StringComparison.Ordinal) || ++gap > 3) break;
                if (!signs.ToString().Contains(sign, StringComparison.Ordinal)) signs.Append(sign);
                group = 0;
            }
        }

        return best;
    }

    private static bool IsPhone(bool plus, string digits, int longest, int signs)
    {
        if (longest < 3 && signs > 1) return false;
        var abroad = plus ? digits : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : null;
        if (abroad?.StartsWith("44", StringComparison.Ordinal) == true) return IsNational("0" + WithoutZero(abroad[2..]));
        if (plus) return abroad!.Length >= 9 && abroad[0] != '0';
        return abroad is null && IsNational(digits);
    }

    /// <summary>Many keep the zero behind the country: "+44 (0)".</summary>
    private static string WithoutZero(string digits) => digits.StartsWith('0') ? digits[1..] : digits;

    private static bool IsNational(string digits) => digits is ['0', var second, ..] && second switch
    {
        '1' or '8' => digits.Length is 10 or 11,
        '2' or '3' or '5' or '7' or '9' => digits.Length == 11,
        _ => false,
    };

    private static bool IsDate(ReadOnlySpan<char> written)
    {
        if (written.Length < 8 || written[2] is not ('/' or '.' or '-') || written[5] is not ('/' or '.' or '-')) return false;
        foreach (var i in (int[])[0, 1, 3, 4, 6, 7])
        {
            if (!char.IsAsciiDigit(written[i])) return false;
        }

        var month = KnownNumbers.Whole(written[3..5].ToString());
        return KnownNumbers.Whole(written[..2].ToString()) <= 31 && month is >= 1 and <= 12;
    }

    /// <summary>"oh seven seven double oh …": ten or eleven digits in words.</summary>
    private static IEnumerable<(int Start, int End)> SpokenIn(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!Spoken.TryGetValue(tokens[i].Low, out var first) || first != '0') continue;
            var (digits, times, last) = (new StringBuilder(), 1, i);
            for (var k = i; k < tokens.Count && digits.Length < MostDigits; k++)
            {
                if (k > i && tokens[k].Start - tokens[k - 1].End > 2) break;
                if (tokens[k].Low is "double") times = 2;
                else if (tokens[k].Low is "triple" or "treble") times = 3;
                else if (Spoken.TryGetValue(tokens[k].Low, out var digit))
                {
                    digits.Append(digit, times);
                    (times, last) = (1, k);
                }
                else
                {
                    break;
                }
            }

            if (!IsNational(digits.ToString())) continue;
            yield return (tokens[i].Start, tokens[last].End);
            i = last;
        }
    }
}
