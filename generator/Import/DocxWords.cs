using System.Globalization;
using System.Text;
using System.Xml;

namespace CopToolkit.Import;

/// <summary>Walks through the XML of a Word document once and keeps its words; it counts what it leaves out.</summary>
internal sealed class DocxWords
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const int MostDepth = 200;
    private const int MostText = 400_000;

    private readonly List<ImportedParagraph> _paragraphs = [];
    private readonly Dictionary<string, int> _leftOut = new(StringComparer.Ordinal);
    private readonly Stack<(int Depth, string Tag, bool IsPlaceholder)> _controls = new();
    private readonly StringBuilder _text = new();
    private int _heading;
    private bool _isItem;
    private bool _isHidden;
    private int _rows;
    private bool _isInRow;
    private bool _isHeadRow;
    private int _length;

    public IReadOnlyList<ImportedParagraph> Paragraphs => _paragraphs;

    /// <summary>What was left out, in words.</summary>
    public IEnumerable<string> LeftOut() =>
        _leftOut.Select(thing => $"{thing.Value.ToString("N0", CultureInfo.InvariantCulture)} {NameOf(thing.Key, thing.Value)}");

    public void Read(XmlReader reader)
    {
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.Depth > MostDepth) throw TooDeep();
            if (reader.NodeType == XmlNodeType.Element && LeavesOut(reader) is { } thing)
            {
                if (thing.Length > 0) LeaveOut(thing);
                reader.Skip();
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element) Open(reader);
            else if (reader.NodeType == XmlNodeType.EndElement) Close(reader);
            reader.Read();
        }
    }

    /// <summary>What an element is, when nothing inside it is taken over; empty when that need not be told.</summary>
    private static string? LeavesOut(XmlReader reader) => reader.LocalName switch
    {
        "Fallback" => "",
        "drawing" or "pict" or "object" => "picture or text box",
        _ when !IsWord(reader) => null,
        "del" or "moveFrom" => "deleted passage that the file still held",
        "commentReference" => "comment",
        "footnoteReference" or "endnoteReference" => "footnote",
        "instrText" or "delText" or "delInstrText" or "sectPr" or "tblPr" or "tblGrid" or "pPrChange" or "rPrChange" => "",
        "altChunk" or "subDoc" => "file within the file",
        _ => null,
    };

    private static bool IsWord(XmlReader reader) => reader.NamespaceURI is Word or Strict;

    private static ImportRefusedException TooDeep() => new(
        "The file is nested deeper than any text that a person writes. Copy the text into a new document and import that.");

    private static string NameOf(string thing, int count) => count == 1 ? thing : Plural(thing);

    private static string Plural(string thing) => thing switch
    {
        "picture or text box" => "pictures or text boxes",
        "deleted passage that the file still held" => "deleted passages that the file still held",
        "file within the file" => "files within the file",
        "mark of added words, which themselves stay" => "marks of added words, which themselves stay",
        _ => thing + "s",
    };

    private static string? Value(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI);

    private static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off");

    private static int HeadingOf(string? style)
    {
        if (style is null) return 0;
        if (style.Equals("Title", StringComparison.OrdinalIgnoreCase)) return 1;
        if (!style.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || style.Length != 8) return 0;
        return style[7] is >= '1' and <= '6' ? style[7] - '0' : 0;
    }

    private void Open(XmlReader reader)
    {
        if (!IsWord(reader)) return;
        OpenBlock(reader);
        OpenRun(reader);
    }

    /// <summary>Paragraphs, rows and controls.</summary>
    private void OpenBlock(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p":
                End();
                break;
            case "tr":
                (_rows, _isInRow, _isHeadRow) = (_rows + 1, true, false);
                break;
            case "tblHeader":
                _isHeadRow = IsOn(reader);
                break;
            case "pStyle":
                _heading = HeadingOf(Value(reader));
                break;
            case "numPr":
                _isItem = true;
                break;
            case "sdt":
                _controls.Push((reader.Depth, "", false));
                break;
            case "tag" when _controls.Count > 0 && Value(reader) is { } tag:
                // The words before a control within a line are not its own.
                if (_text.Length > 0) End();
                _controls.Push(_controls.Pop() with { Tag = tag });
                break;
            case "showingPlcHdr" when _controls.Count > 0 && IsOn(reader):
                _controls.Push(_controls.Pop() with { IsPlaceholder = true });
                break;
            default:
                break;
        }
    }

    /// <summary>Runs and what stands in them.</summary>
    private void OpenRun(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "ins" or "moveTo":
                LeaveOut("mark of added words, which themselves stay");
                break;
            case "r":
                _isHidden = false;
                break;
            case "vanish" when IsOn(reader):
                _isHidden = true;
                break;
            case "tab" or "br" or "cr":
                Add(" ");
                break;
            case "noBreakHyphen":
                Add("-");
                break;
            case "t":
                AddText(reader);
                break;
            default:
                break;
        }
    }

    private void Close(XmlReader reader)
    {
        if (!IsWord(reader)) return;
        if (reader.LocalName == "p") End();
        else if (reader.LocalName == "tr") (_isInRow, _isHeadRow) = (false, false);
        else if (reader.LocalName == "sdt" && _controls.Count > 0 && _controls.Peek().Depth == reader.Depth)
        {
            // A control within a line ends before its paragraph does, so its words are told apart here.
            if (_text.Length > 0 && _controls.Peek().Tag.Length > 0) End();
            _controls.Pop();
        }
    }

    /// <summary>Takes the words of a run, and leaves the reader at the run's end.</summary>
    private void AddText(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        if (_isHidden) LeaveOut("hidden passage");
        while (reader.Read() && IsText(reader.NodeType))
            if (!_isHidden) Add(reader.Value);
    }

    private static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA;

    private void Add(string text)
    {
        if (_controls.Any(control => control.IsPlaceholder)) return;
        _length += text.Length;
        if (_length > MostText)
        {
            throw new ImportRefusedException(
                $"The text has more than {MostText:N0} characters; a case study has a few pages. Import only the case.");
        }

        _text.Append(text);
    }

    private void End()
    {
        var text = OneLine(_text);
        var field = _controls.Select(control => control.Tag).FirstOrDefault(tag => tag.Length > 0) ?? "";
        // LibreOffice may save the prompt of a control as its words: "[Focus: Name the question]".
        if (field.Length > 0 && text is ['[', .., ']'] && text.Contains(": ", StringComparison.Ordinal)) text = "";
        var row = _isInRow ? _rows : 0;
        if (text.Length > 0 && !_isHeadRow) _paragraphs.Add(new ImportedParagraph(text, _heading, _isItem, field, row));
        _text.Clear();
        (_heading, _isItem, _isHidden) = (0, false, false);
    }

    private void LeaveOut(string thing) => _leftOut[thing] = _leftOut.GetValueOrDefault(thing) + 1;

    private static string OneLine(StringBuilder text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
