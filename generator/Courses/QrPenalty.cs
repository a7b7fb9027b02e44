namespace CopToolkit.Courses;

/// <summary>How hard a QR code is to read, by the four rules of the standard.</summary>
internal static class QrPenalty
{
    public static int Of(QrModules code)
    {
        var penalty = Balance(code) + Squares(code);
        for (var i = 0; i < code.Size; i++) penalty += Line(code, i, isRow: true) + Line(code, i, isRow: false);
        return penalty;
    }

    /// <summary>Runs of five and more, and what looks like a finder.</summary>
    private static int Line(QrModules code, int line, bool isRow)
    {
        var (penalty, run, window) = (0, 0, 0);
        for (var i = 0; i < code.Size; i++)
        {
            var isDark = isRow ? code[i, line] : code[line, i];
            run = i > 0 && isDark == ((window & 1) != 0) ? run + 1 : 1;
            penalty += run == 5 ? 3 : run > 5 ? 1 : 0;
            window = ((window << 1) | (isDark ? 1 : 0)) & 0x7FF;
            if (i >= 10 && window is 0b10111010000 or 0b00001011101) penalty += 40;
        }

        return penalty;
    }

    private static int Squares(QrModules code)
    {
        var penalty = 0;
        for (var y = 1; y < code.Size; y++)
        {
            for (var x = 1; x < code.Size; x++)
            {
                var isDark = code[x, y];
                if (isDark == code[x - 1, y] && isDark == code[x, y - 1] && isDark == code[x - 1, y - 1]) penalty += 3;
            }
        }

        return penalty;
    }

    /// <summary>Ten for each step of five per cent away from one half.</summary>
    private static int Balance(QrModules code)
    {
        var (dark, all) = (0, code.Size * code.Size);
        for (var i = 0; i < all; i++) dark += code[i % code.Size, i / code.Size] ? 1 : 0;
        return Math.Abs((dark * 20) - (all * 10)) / all * 10;
    }
}
