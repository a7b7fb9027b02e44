using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CopToolkit.Markdown;

/// <summary>Gathers the plain text of a body by its headings, while its tree is walked.</summary>
internal sealed class SectionTexts
{
    private const string Break = " · ";
    private readonly List<BodySection> _sections = [];
    private readonly StringBuilder _text = new();
    private Heading? _heading;
    private string _parent = "";
    private bool _isInHeading;

    public void Take(MarkdownObject node)
    {
        if (node is LeafBlock) EndBlock(node);
        else if (_isInHeading) return;
        else if (node is LiteralInline literal) _text.Append(literal.Content.AsSpan());
        else if (node is CodeInline code) _text.Append(code.Content);
        else if (node is HtmlEntityInline entity) _text.Append(entity.Transcoded.AsSpan());
        else if (node is LineBreakInline) _text.Append(' ');
        else if (node is CitationInline) TrimEnd();
    }

    public void Begin(Heading heading)
    {
        EndSection();
        (_heading, _isInHeading) = (heading, true);
        if (heading.Level == 2) _parent = heading.Text;
    }

    public IReadOnlyList<BodySection> End()
    {
        EndSection();
        return _sections;
    }

    /// <summary>A sentence ends by itself; an item of a list or a cell of a table may not.</summary>
    private void EndBlock(MarkdownObject node)
    {
        _isInHeading = node is HeadingBlock;
        if (_text.Length == 0 || _isInHeading) return;
        TrimEnd();
        if (_text.Length > 0) _text.Append(_text[^1] is '.' or '?' or '!' or ':' ? " " : Break);
    }

    /// <summary>A heading of a lower level often says little by itself: "What to try".</summary>
    private string Title() =>
        _heading is null ? "" : _heading.Level == 2 || _parent.Length == 0 ? _heading.Text : $"{_parent}: {_heading.Text}";

    private void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
    }

    private void EndSection()
    {
        var text = _text.ToString().Trim(' ', '·');
        if (_heading is not null || text.Length > 0) _sections.Add(new BodySection(Title(), _heading?.Id ?? "", text));
        _text.Clear();
    }
}
