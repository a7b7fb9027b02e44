using System.Globalization;
using CopToolkit.Import;

namespace CopToolkit.Tests.Import;

/// <summary>
/// Made documents in which every paragraph has a word of its own: it is found in the draft once, or left out and counted.
/// </summary>
public sealed class EveryParagraphTests
{
    private const int Documents = 150;

    [Fact]
    public void Every_paragraph_of_a_Word_file_is_in_the_draft_or_counted() => Check(MadeDocuments.Docx);

    [Fact]
    public void Every_paragraph_of_an_OpenDocument_text_is_in_the_draft_or_counted() => Check(MadeDocuments.Odt);

    private static void Check(Func<int, (byte[] File, List<MadeParagraph> Paragraphs)> make)
    {
        for (var seed = 0; seed < Documents; seed++)
        {
            var (file, made) = make(seed);
            var read = ImportedFilesTests.Read(ReadOffice.From(file));
            var draft = string.Join('\n', read.Fields.Values);
            Assert.Equal(made.Count, read.Count.Read);
            Assert.Equal(made.Count(one => one.Fate == "draft"), read.Count.InDraft);
            Assert.Equal(made.Count(one => one.Fate == "title"), read.Count.Titles);
            var left = made.Where(one => one.Fate is not ("draft" or "title")).CountBy(one => one.Fate).OrderBy(one => one.Key);
            Assert.Equal(left, read.Count.LeftOut.OrderBy(one => one.Key));
            foreach (var (_, word, fate) in made.Where(one => one.Word.Length > 0))
                Assert.Equal(fate == "draft" ? 1 : 0, draft.Split(word).Length - 1);
            ToldNumbersAddUp(read.Count);
        }
    }

    /// <summary>What the last line says adds up, also in its own words.</summary>
    private static void ToldNumbersAddUp(ImportCount count)
    {
        var line = count.Told().Last();
        int[] numbers = [.. line.Split([' ', ':', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => char.IsDigit(word[0])).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
        var hasLeft = line.Contains(" left out: ", StringComparison.Ordinal);
        var reasons = hasLeft ? numbers[^count.LeftOut.Count..] : [];
        var parts = numbers[1..^reasons.Length];
        Assert.Equal(numbers[0], parts.Sum());
        if (hasLeft) Assert.Equal(parts[^1], reasons.Sum());
    }
}
