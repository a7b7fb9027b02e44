using System.Text;

namespace CopToolkit.Search;

/// <summary>The texts that excerpts are cut from, in files of a few sections each.</summary>
public sealed class SearchTexts
{
    private const int MostOfTexts = 1_800;

    /// <summary>
    /// On a large site files cost time; with twice as much in each, the next query of ten thousand pages would take more than 25 KB.
    /// </summary>
    private const int MostOfTextsOnLargeSite = 2_500;
    private const int LargeSite = 2_000;
    private readonly IReadOnlyList<SearchEntry> _entries;
    private readonly List<(int Page, int Text)> _begins = [];
    private readonly (int File, int Place)[][] _places;

    public SearchTexts(IReadOnlyList<SearchEntry> entries)
    {
        (_entries, _places) = (entries, new (int, int)[entries.Count][]);
        var most = entries.Count > LargeSite ? MostOfTextsOnLargeSite : MostOfTexts;
        var (length, place) = (int.MaxValue / 2, 0);
        for (var page = 0; page < entries.Count; page++)
        {
            var texts = entries[page].Texts;
            _places[page] = new (int, int)[texts.Length - 1];
            for (var i = 0; i < texts.Length; i++)
            {
                // The summary and the first text of a page stay together.
                if (i != 1 && length + texts[i].Length > most)
                {
                    _begins.Add((page, i));
                    (length, place) = (0, 0);
                }

                if (i != 1) _places[page][Math.Max(0, i - 1)] = (_begins.Count - 1, place);
                length += texts[i].Length;
                place++;
            }
        }
    }

    public int Count => _begins.Count;

    /// <summary>
    /// The file that has a section's text, and its place there; the first section's place is that of the page's summary, and its text
    /// comes next.
    /// </summary>
    public (int File, int Place) PlaceOf(int page, int section) => _places[page][section];

    /// <summary>Writes one of the files.</summary>
    public byte[] File(int file)
    {
        using var buffer = new MemoryStream();
        buffer.Write(Encoding.UTF8.GetBytes($"copSearch(\"t{file.Text()}\",["));
        var (page, text) = _begins[file];
        var end = file + 1 < _begins.Count ? _begins[file + 1] : (Page: _entries.Count, Text: 0);
        for (var isFirst = true; page < end.Page || (page == end.Page && text < end.Text); isFirst = false)
        {
            if (!isFirst) buffer.WriteByte((byte)',');
            buffer.Write(_entries[page].Texts[text]);
            if (++text == _entries[page].Texts.Length) (page, text) = (page + 1, 0);
        }

        buffer.Write("]);\n"u8);
        return buffer.ToArray();
    }
}
