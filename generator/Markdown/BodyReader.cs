using CopToolkit.ContentTypes;
using CopToolkit.ContentTypes.GlossaryTerms;
using CopToolkit.ContentTypes.References;
using CopToolkit.Documents;
using CopToolkit.Modules;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CopToolkit.Markdown;

/// <summary>A link to an anchor of another page, to be checked once every page is rendered.</summary>
public sealed record AnchorLink(string File, int Line, Address Address, string Anchor);

/// <summary>
/// Reads one body: walks the syntax tree once, resolves headings, links, citations and terms, reports what is wrong, and renders.
/// </summary>
public sealed class BodyReader(Site site, Links links, KnownAddresses addresses, Findings findings)
{
    private static readonly HashSet<string> MeaninglessTexts = new(StringComparer.OrdinalIgnoreCase)
    {
        "here", "click here", "click", "this", "this link", "this page", "link", "page", "more", "read more", "see more", "find out more", "learn more", "see here", "go here", "download", "website", "this website", "this document",
    };

    private const string WrongMark = "a citation or an id is written wrongly; write [@key], [@key, p. 4] or {#id} at the end of a heading";

    /// <summary>Looking for what was meant takes time, so only so many mistakes of a file get it.</summary>
    private const int MostSuggestions = 50;

    /// <summary>A definition of a link can be used any number of times, and would make a small file a huge page.</summary>
    private const int LongestTarget = 500;

    private int _suggestions;

    /// <summary>Links that can be judged only when every page is known.</summary>
    public List<AnchorLink> AnchorLinks { get; } = [];

    public Body Read(Document document) => Read(document, BodyFrame.Own);

    public Body Read(Document document, BodyFrame frame)
    {
        var text = document.BodyText();
        var (tree, problemLine, problem) = MarkdownReader.Read(text);
        if (tree is null)
        {
            findings.Add(document.Source.Path, document.BodyLine + problemLine - 1, problem!);
            return Body.Empty;
        }

        var walk = new Walk(this, document, frame);
        walk.Through(tree);
        document.Words = walk.Words;
        return walk.Rendered(tree);
    }

    /// <summary>The words of a body that need not be rendered; the ids of headings are no words.</summary>
    public static int CountWords(Document document) =>
        MarkdownReader.Read(document.BodyText()).Tree?.Descendants().OfType<LiteralInline>().Sum(literal => Walk.CountWords(WithoutIds(literal.Content.AsSpan()))) ?? 0;

    private static ReadOnlySpan<char> WithoutIds(ReadOnlySpan<char> text) => text.IndexOf("{#") is var at and >= 0 ? text[..at] : text;

    private sealed class Walk(BodyReader reader, Document document, BodyFrame frame)
    {
        private readonly List<Heading> _headings = [];
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
        private readonly List<CitedSource> _cited = [];
        private readonly List<Document<GlossaryTerm>> _terms = [];
        private readonly List<(int Line, string Anchor)> _ownAnchors = [];
        private readonly List<string> _linkNotes = [];
        private readonly SectionTexts? _texts = frame == BodyFrame.Own ? new SectionTexts() : null;
        private int _words;

        public int Words => _words;

        public void Through(MarkdownDocument tree)
        {
            foreach (var node in tree.Descendants())
            {
                _texts?.Take(node);
                switch (node)
                {
                    case HeadingBlock heading: Take(heading); break;
                    case CustomContainer container: Take(container); break;
                    case CustomContainerInline inline: Refuse(Line(inline), "two colons on each side have no meaning here; write **bold** instead, or a line of three colons for a box"); break;
                    case CitationInline citation: Take(citation); break;
                    case AutolinkInline auto: Take(auto); break;
                    case LinkInline link: Take(link); break;
                    case LiteralInline literal: Take(literal); break;
                }
            }

            foreach (var (line, anchor) in _ownAnchors.Where(own => !_ids.Contains(own.Anchor)))
                Refuse(line, $"there is no heading #{anchor} in this file{reader.Nearest(anchor, _headings.Select(h => h.Id))}; use the id of one of its headings");
            if (document.Type.Placement == Placement.Entry && _headings.Count > 0)
                Refuse(_headings[0].Line, $"{document.Type.Singular} has no headings of its own; write plain paragraphs");
        }

        public Body Rendered(MarkdownDocument tree) => new(BodyRenderer.Render(tree, frame, line => Refuse(line + document.BodyLine, MarkdownReader.TooDeep)), _headings, _cited, _terms, _linkNotes, _words) { Sections = _texts?.End() ?? [] };

        private void Take(HeadingBlock heading)
        {
            var line = heading.Line + document.BodyLine;
            var ids = TakeIds(heading, line);
            var text = PlainText(heading.Inline).Trim();
            if (text.Length == 0) Refuse(line, "the heading is empty; write its text or remove the marks");
            else if (ids.Count == 0) ids.Add(Slugs.From(text));
            if (heading.Level == 1) Refuse(line, "the title is the page's only first-level heading; start with ## here");
            else if (heading.Level > (_headings.Count == 0 ? 1 : _headings[^1].Level) + 1)
                Refuse(line, $"the heading skips a level: after level {(_headings.Count == 0 ? 1 : _headings[^1].Level)} comes level {(_headings.Count == 0 ? 2 : _headings[^1].Level + 1)}; remove a #");
            foreach (var id in ids)
            {
                if (!Slugs.IsSlug(id)) Refuse(line, $"the id \"{id}\" of the heading is no address; write {{#small-letters-and-hyphens}} after its text");
                else if (!_ids.Add(id)) Refuse(line, $"the id #{id} is there twice; write a different {{#id}} after one of the headings");
                else if (IsReserved(id)) Refuse(line, $"the id #{id} is used by the page's frame; write a different {{#id}} after the heading");
            }

            if (ids.Count == 0) return;
            var found = new Heading(heading.Level, ids[0], text, line, ids[1..]);
            _headings.Add(found);
            heading.SetData(typeof(Heading), found);
            _texts?.Begin(found);
        }

        /// <summary>Takes {#id #former-id} off the end of a heading.</summary>
        private static List<string> TakeIds(HeadingBlock heading, int line)
        {
            if (heading.Inline?.LastChild is not LiteralInline last) return [];
            var text = last.Content.AsSpan();
            var open = text.LastIndexOf("{#");
            if (open < 0 || text[^1] != '}') return [];
            var ids = text[(open + 1)..^1].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => id.TrimStart('#')).ToList();
            last.Content = new Markdig.Helpers.StringSlice(text[..open].TrimEnd().ToString());
            return ids;
        }

        private void Take(CustomContainer container)
        {
            var (line, kind, argument) = (container.Line + document.BodyLine, container.Info ?? "", (container.Arguments ?? "").Trim());
            if (container.Parent is not MarkdownDocument) Refuse(line, "a box cannot stand inside another box or a list; move it out");
            if (container.IsOpen && container.ClosingFencedCharCount == 0 && container.Parent is MarkdownDocument && container.Parent.LastChild == container)
                Refuse(line, $"the box \"::: {kind}\" does not end; close it with a line :::");
            if (Containers.CallOuts.ContainsKey(kind)) return;
            var list = container.OfType<ListBlock>().ToList();
            if (Containers.Lists.Contains(kind))
            {
                if (list.Count != 1) Refuse(line, $"\"::: {kind}\" needs one list inside; write its items as \"- …\" or \"1. …\"");
            }
            else if (!string.Equals(kind, "figure", StringComparison.Ordinal))
                Refuse(line, $"there is no box \"{Short(kind)}\"{reader.Nearest(kind, Containers.Names)}; use one of {string.Join(", ", Containers.Names)}");
            else if (!Containers.Figures.TryGetValue(argument, out var size))
                Refuse(line, $"there is no figure \"{Short(argument)}\"{reader.Nearest(argument, Containers.Figures.Keys)}; use one of {string.Join(", ", Containers.Figures.Keys)}");
            else if (list.Count != 1 || list[0].Count < size.Least || list[0].Count > size.Most)
                Refuse(line, $"the figure {argument} needs one list of {(size.Least == size.Most ? $"{size.Least}" : $"{size.Least} to {size.Most}")} items, each \"- **Name.** text\"");
            else if (container[0] is not ParagraphBlock)
                Refuse(line, "a figure starts with its caption; write one paragraph before the list");
            else if (list[0].OfType<ListItemBlock>().FirstOrDefault(item => BodyRenderer.NameOf(item) is null) is { } unnamed)
                Refuse(unnamed.Line + document.BodyLine, "each item of a figure starts with its name in bold: \"- **Name.** text\"");
        }

        private void Take(CitationInline citation)
        {
            if (document.Type.Placement == Placement.Entry)
            {
                Refuse(Line(citation), "citations work only in pages; name the work under sources");
                return;
            }

            foreach (var work in citation.Works)
            {
                if (reader.SiteReference(work.Key) is { } reference)
                {
                    if (!_cited.Exists(cited => cited.Reference == reference)) _cited.Add(new CitedSource(reference, _cited.Count + 1));
                }
                else if (!Slugs.IsSlug(work.Key)) Refuse(Line(citation), WrongMark);
                else if (reader.Site.AddressOfFile($"references/{work.Key}.md") is null)
                    Refuse(Line(citation), $"there is no reference \"{Short(work.Key)}\"{reader.Nearest(work.Key, reader.ReferenceKeys)}; add content/references/{Short(work.Key)}.md or correct the key");
            }

            citation.SetData(typeof(CitedSource), citation.Works.Select(work => _cited.Find(cited => string.Equals(cited.Reference.Slug, work.Key, StringComparison.Ordinal))).ToList());
        }

        private void Take(AutolinkInline auto)
        {
            if (auto.IsEmail) Refuse(Line(auto), "an e-mail address in a page collects spam; link to a page that explains how to get in touch");
            else Refuse(Line(auto), "an address is no link text; write [what it leads to](address)");
        }

        private void Take(LinkInline link)
        {
            var (line, target) = (Line(link), link.Url ?? "");
            if (target.Length > LongestTarget || link.Title?.Length > LongestTarget)
            {
                Refuse(line, $"the address or the title of the link has more than {LongestTarget} characters; shorten it");
                (link.Url, link.Title) = ("", null);
                return;
            }

            if (link.IsImage)
            {
                TakeImage(link, line, target);
                return;
            }

            var text = PlainText(link).Trim();
            if (text.Length == 0) Refuse(line, "the link has no text; write [what it leads to](address)");
            else if (MeaninglessTexts.Contains(text.TrimEnd('.', ':'))) Refuse(line, $"the link text \"{text}\" says nothing on its own; name what the link leads to");
            else if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) Refuse(line, "an address is no link text; name what the link leads to");

            if (target.StartsWith("term:", StringComparison.Ordinal)) TakeTerm(link, line, target["term:".Length..]);
            else if (reader.Resolve(document, target, line, _ownAnchors) is (var address, null)) TakeAddress(link, address!);
            else Refuse(line, reader.Resolve(document, target, line, []).Problem!);
        }

        /// <summary>Links to other pages get a number, under which paper shows their address once.</summary>
        private void TakeAddress(LinkInline link, string address)
        {
            link.Url = address[0] == '#' ? "#" + frame.IdPrefix + address[1..] : address;
            if (address[0] == '#') return;
            var full = reader.Links.Absolute(address);
            if (!_linkNotes.Contains(full)) _linkNotes.Add(full);
            link.SetData(typeof(BodyFrame), _linkNotes.IndexOf(full) + 1);
        }

        private void TakeTerm(LinkInline link, int line, string slug)
        {
            if (reader.Site.Find("glossary", slug) is not Document<GlossaryTerm> term)
            {
                if (reader.Site.AddressOfFile($"glossary/{slug}.md") is null)
                    Refuse(line, $"there is no glossary term \"{Short(slug)}\"{reader.Nearest(slug, reader.Site.Of<GlossaryTerm>().Select(t => t.Slug))}; add content/glossary/{Short(slug)}.md or correct the link");
                return;
            }

            if (document.Type.Placement == Placement.Entry)
            {
                link.Url = reader.Links.To(term);
                return;
            }

            if (_terms.Contains(term)) Refuse(line, $"the term \"{slug}\" is linked twice on the page; link it at its first use only");
            else _terms.Add(term);
            link.Url = "#word-" + slug;
            link.SetData(typeof(GlossaryTerm), term);
        }

        private void TakeImage(LinkInline link, int line, string target)
        {
            if (PlainText(link).Trim().Length == 0) Refuse(line, "the picture has no text alternative; write ![what the picture shows](address)");
            var path = Resolve(document.Source.Path, target);
            if (path is not null && reader.Site.Images.Contains(path)) link.Url = reader.Links.Asset(path);
            else Refuse(line, $"there is no picture \"{Short(target)}\"; put it into content/images/ and link to ../images/name.png");
        }

        private void Take(LiteralInline literal)
        {
            var text = literal.Content.AsSpan();
            _words += CountWords(text);
            if (text.Contains('<') && !literal.IsFirstCharacterEscaped && LooksLikeHtml(text)) Refuse(Line(literal), "HTML is shown as it stands, not used; write it as Markdown, or put code between `backticks`");
            if (text.IndexOf("{#") >= 0 || (text.StartsWith("@") && IsAfterBracket(literal))) Refuse(Line(literal), WrongMark);
        }

        /// <summary>A bracket that begins no link holds what follows it, or stands before it as a text of its own.</summary>
        private static bool IsAfterBracket(LiteralInline literal) =>
            literal.Parent is LinkDelimiterInline || (literal.PreviousSibling is LiteralInline before && before.Content.AsSpan().EndsWith("["));

        private static bool LooksLikeHtml(ReadOnlySpan<char> text)
        {
            while (text.IndexOf('<') is var at and >= 0)
            {
                text = text[(at + 1)..];
                if (text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] is '/' or '!' or '?')) return true;
            }

            return false;
        }

        internal static int CountWords(ReadOnlySpan<char> text)
        {
            var (count, inWord) = (0, false);
            foreach (var c in text)
            {
                if (char.IsLetterOrDigit(c)) (count, inWord) = (inWord ? count : count + 1, true);
                else if (char.IsWhiteSpace(c)) inWord = false;
            }

            return count;
        }

        private bool IsReserved(string id) => id is "main" or "menu" or "contents" or "sources" or "words" or "talk-it-over" or "search" or "top" || id.StartsWith("word-", StringComparison.Ordinal) || id.StartsWith("source-", StringComparison.Ordinal) || (document.Type.Folder == "tools" && IsOfTool(id));

        /// <summary>The form of a tool brings ids of its own.</summary>
        private static bool IsOfTool(string id) => id is "tool" or "explained" || new[] { "tool-", "item-", "group-", "note-", "answer-" }.Any(start => id.StartsWith(start, StringComparison.Ordinal));

        private int Line(MarkdownObject node) => node.Line + document.BodyLine;

        private void Refuse(int line, string message) => reader.Findings.Add(document.Source.Path, line, message);
    }

    private Site Site => site;

    private Links Links => links;

    private Findings Findings => findings;

    private IEnumerable<string> ReferenceKeys => site.Of<Reference>().Select(reference => reference.Slug);

    private Document<Reference>? SiteReference(string key) => site.Find("references", key) as Document<Reference>;

    /// <summary>Where a link leads, or what is wrong with it.</summary>
    private (string? Address, string? Problem) Resolve(Document document, string target, int line, List<(int Line, string Anchor)> ownAnchors)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = hash < 0 ? (target, null) : (target[..hash], target[(hash + 1)..]);
        if (target.Length == 0) return (null, "the link leads nowhere; write its address between the brackets");
        if (target.Contains(':', StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal)) return External(target);
        if (path.Length == 0)
        {
            ownAnchors.Add((line, anchor!));
            return ("#" + anchor, null);
        }

        var file = path.StartsWith('/') ? null : Resolve(document.Source.Path, path);
        var address = path.StartsWith('/') ? addresses.Find(path.AsSpan(1)) : file is null ? null : site.AddressOfFile(file) ?? addresses.FindFolder(file);
        if (address is not { } found)
            return (null, $"there is no page \"{Short(path)}\"{Nearest(path, path.StartsWith('/') ? addresses.Paths : site.FilePaths.Select(known => Relative(document, known)))}; link to a Markdown file of the content, such as ../toolkit/evaluating.md");
        if (anchor is not null) AnchorLinks.Add(new AnchorLink(document.Source.Path, line, found, anchor));
        return (links.To(found, anchor ?? (file is not null && site.FindFile(file) is { } entry ? entry.Fragment : null)), null);
    }

    private static (string? Address, string? Problem) External(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0 && uri.Host.Length > 0
        || Uri.TryCreate(target, UriKind.Absolute, out uri) && string.Equals(uri.Scheme, "tel", StringComparison.Ordinal)
            ? (uri.AbsoluteUri, null)
            : (null, $"the address \"{Short(target)}\" is not allowed; link to https://…, http://…, tel:… or a file of the content");

    /// <summary>A path inside the content folder, or null when it would leave it.</summary>
    private static string? Resolve(string fromFile, string target)
    {
        var parts = new Stack<string>(fromFile.Split('/')[..^1]);
        foreach (var part in target.Split('/'))
        {
            if (part is "" or ".") continue;
            if (!string.Equals(part, "..", StringComparison.Ordinal)) parts.Push(part);
            else if (!parts.TryPop(out _)) return null;
        }

        return string.Join('/', parts.Reverse());
    }

    private static string Relative(Document document, string path)
    {
        var folder = document.Type.Folder + "/";
        return path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : "../" + path;
    }

    private string Nearest(string word, IEnumerable<string> choices) =>
        _suggestions++ < MostSuggestions && FrontMatter.Spelling.Nearest(word, choices) is { } nearest ? $" (did you mean \"{nearest}\"?)" : "";

    private static string Short(string text) => string.Concat((text.Length <= 60 ? text : text[..59] + "…").Select(c => char.IsControl(c) ? ' ' : c));

    private static string PlainText(ContainerInline? inline) =>
        inline is null ? "" : string.Concat(inline.Descendants().Select(node => node switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            LineBreakInline => " ",
            _ => "",
        }));
}
