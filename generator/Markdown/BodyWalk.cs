using System.Globalization;
using CopToolkit.Core;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CopToolkit.Markdown;

/// <summary>Marks a link of the syntax tree as one to the meaning of a term.</summary>
internal sealed record TermLink(string Slug);

/// <summary>Marks a link of the syntax tree with the number under which paper shows its address.</summary>
internal sealed record LinkNote(int Number);

/// <summary>One walk through the syntax tree of a body: headings, citations, terms and words. Links and boxes have a file of their
/// own.</summary>
internal sealed partial class BodyWalk(MarkdownSource source, BodyFrame frame, LinkTargets targets, Findings findings)
{
    private const string WrongMark =
        "a citation or an id is written wrongly; write [@key], [@key, p. 4] or {#id} at the end of a heading";

    private const string TwoColons =
        "two colons on each side have no meaning here; write **bold** instead, or a line of three colons for a box";

    private readonly List<Heading> _headings = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<CitedSource> _cited = [];
    private readonly List<string> _terms = [];
    private readonly List<string> _linkNotes = [];
    private readonly SectionTexts? _texts = frame == BodyFrame.Own ? new SectionTexts() : null;
    private readonly HashSet<LinkReferenceDefinition> _used = [];
    private int _words;

    public void Through(MarkdownDocument tree)
    {
        foreach (var node in tree.Descendants())
        {
            _texts?.Take(node);
            if (node is LeafBlock block) CheckMarks(block);
            if (source.TellsLines && node is ParagraphBlock or ListItemBlock)
                node.GetAttributes().AddProperty("data-line", Line(node).ToString(CultureInfo.InvariantCulture));
            switch (node)
            {
                case HeadingBlock heading: Take(heading); break;
                case CustomContainer container: Take(container); break;
                case CustomContainerInline inline: Refuse(inline, TwoColons); break;
                case CitationInline citation: Take(citation); break;
                case AutolinkInline auto: Take(auto); break;
                case LinkInline link: Take(link); break;
                case LiteralInline literal: Take(literal); break;
                case HtmlEntityInline entity: CheckSeen(entity.Transcoded.AsSpan(), Line(entity)); break;
            }
        }

        foreach (var (line, anchor) in targets.OwnAnchors.Where(own => !_ids.Contains(own.Anchor)))
        {
            var meant = targets.DidYouMean(anchor, _headings.Select(heading => heading.Id));
            Refuse(line, $"there is no heading #{anchor} in this file{meant}; use the id of one of its headings");
        }

        foreach (var definition in tree.OfType<LinkReferenceDefinitionGroup>().SelectMany(group => group.OfType<LinkReferenceDefinition>()))
        {
            // What a link uses is no word of the text; anything else would be gone without a word.
            if (!_used.Contains(definition))
                Refuse(definition, "this line would be lost: no link uses it; remove it, or write [text](address) where the link stands");
        }

        if (source.IsEntry && _headings.Count > 0)
            Refuse(_headings[0].Line, $"{source.Name} has no headings of its own; write plain paragraphs");
    }

    public Body Rendered(MarkdownDocument tree)
    {
        var parts = BodyRenderer.Render(tree, frame, line => Refuse(line + source.Line, MarkdownReader.TooDeep));
        return new Body(parts, _headings, _cited, _terms, _linkNotes, _words) { Sections = _texts?.End() ?? [] };
    }

    private void Take(HeadingBlock heading)
    {
        var line = Line(heading);
        var ids = TakeIds(heading);
        var text = InlineText.Of(heading.Inline).Trim();
        if (text.Length == 0) Refuse(line, "the heading is empty; write its text or remove the marks");
        else if (ids.Count == 0) ids.Add(Slugs.From(text));
        if (!heading.IsSetext) CheckLevel(heading.Level, line);
        else
            Refuse(line, "a line of dashes or equals signs makes the words above a heading; "
                + "put an empty line between, or write \"## Heading\"");
        foreach (var id in ids) CheckId(id, line);
        if (ids.Count == 0) return;
        var found = new Heading(heading.Level, ids[0], text, line, ids[1..]);
        _headings.Add(found);
        heading.SetData(typeof(Heading), found);
        _texts?.Begin(found);
    }

    /// <summary>A reference such as &amp;#x202E; stands for a character that the source does not show.</summary>
    private void CheckSeen(ReadOnlySpan<char> decoded, int line)
    {
        if (HiddenCharacters.Problem(decoded) is { } problem) Refuse(line, problem);
    }

    private void CheckMarks(LeafBlock block)
    {
        foreach (var (line, message) in LeftOverMarks.In(block)) Refuse(Line(block) + line, message);
    }

    private void CheckLevel(int level, int line)
    {
        var before = _headings.Count == 0 ? 1 : _headings[^1].Level;
        var expected = _headings.Count == 0 ? 2 : before + 1;
        if (level == 1) Refuse(line, "the title is the page's only first-level heading; start with ## here");
        else if (level > before + 1)
            Refuse(line, $"the heading skips a level: after level {before} comes level {expected}; remove a #");
    }

    private void CheckId(string id, int line)
    {
        if (!Slugs.IsSlug(id))
            Refuse(line, $"the id \"{id}\" of the heading is no address; write {{#small-letters-and-hyphens}} after its text");
        else if (!_ids.Add(id)) Refuse(line, $"the id #{id} is there twice; write a different {{#id}} after one of the headings");
        else if (IsReserved(id)) Refuse(line, $"the id #{id} is used by the page's frame; write a different {{#id}} after the heading");
    }

    /// <summary>Takes {#id #former-id} off the end of a heading.</summary>
    private static List<string> TakeIds(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not LiteralInline last) return [];
        var text = last.Content.AsSpan();
        var open = text.LastIndexOf("{#");
        if (open < 0 || text[^1] != '}') return [];
        var ids = text[(open + 1)..^1].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        last.Content = new Markdig.Helpers.StringSlice(text[..open].TrimEnd().ToString());
        return [.. ids.Select(id => id.TrimStart('#'))];
    }

    private void Take(CitationInline citation)
    {
        if (source.IsEntry)
        {
            Refuse(citation, "citations work only in pages; name the work under sources");
            return;
        }

        foreach (var work in citation.Works) Take(work, Line(citation));
        citation.SetData(typeof(CitedSource), citation.Works.Select(work => _cited.Find(cited => cited.Key == work.Key)).ToList());
    }

    private void Take(CitedWork work, int line)
    {
        if (targets.Content.ShortNameOf(ContentFolders.References, work.Key) is { } shortName)
        {
            if (!_cited.Exists(cited => cited.Key == work.Key)) _cited.Add(new CitedSource(work.Key, shortName, _cited.Count + 1));
        }
        else if (!Slugs.IsSlug(work.Key)) Refuse(line, WrongMark);
        else if (targets.Content.AddressOfFile(ContentFolders.FileOf(ContentFolders.References, work.Key)) is null)
        {
            var key = Excerpt.Of(work.Key);
            var meant = targets.DidYouMean(work.Key, targets.Content.SlugsIn(ContentFolders.References));
            Refuse(line, $"there is no reference \"{key}\"{meant}; add content/references/{key}.md or correct the key");
        }
    }

    private void Take(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        _words += WordCount.Of(text);
        if (text.Contains('<') && !literal.IsFirstCharacterEscaped && LooksLikeHtml(text))
            Refuse(literal, "HTML is shown as it stands, not used; write it as Markdown, or put code between `backticks`");
        if (text.IndexOf("{#") >= 0 || (text.StartsWith("@") && IsAfterBracket(literal))) Refuse(literal, WrongMark);
    }

    /// <summary>A bracket that begins no link holds what follows it, or stands before it as a text of its own.</summary>
    private static bool IsAfterBracket(LiteralInline literal) =>
        literal.Parent is LinkDelimiterInline
        || (literal.PreviousSibling is LiteralInline before && before.Content.AsSpan().EndsWith("["));

    private static bool LooksLikeHtml(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('<') is var at and >= 0)
        {
            text = text[(at + 1)..];
            if (text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] is '/' or '!' or '?')) return true;
        }

        return false;
    }

    private bool IsReserved(string id) =>
        id is "main" or "menu" or "contents" or "sources" or "words" or "talk-it-over" or "search" or "top"
        || id.StartsWith("word-", StringComparison.Ordinal)
        || id.StartsWith("source-", StringComparison.Ordinal)
        || source.IsReservedId(id);

    private int Line(MarkdownObject node) => node.Line + source.Line;

    private void Refuse(MarkdownObject node, string message) => findings.Add(source.File, Line(node), message, node.Column + 1);

    private void Refuse(int line, string message) => findings.Add(source.File, line, message);
}
