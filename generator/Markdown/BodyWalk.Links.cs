using CopToolkit.Core;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CopToolkit.Markdown;

/// <summary>The links, pictures and boxes of a body.</summary>
internal sealed partial class BodyWalk
{
    /// <summary>A definition of a link can be used any number of times, and would make a small file a huge page.</summary>
    private const int LongestTarget = 500;

    private const string TermPrefix = "term:";

    private static readonly HashSet<string> MeaninglessTexts = new(StringComparer.OrdinalIgnoreCase)
    {
        "here", "click here", "click", "this", "this link", "this page", "link", "page", "more", "read more", "see more",
        "find out more", "learn more", "see here", "go here", "download", "website", "this website", "this document",
    };

    private void Take(AutolinkInline auto)
    {
        if (auto.IsEmail) Refuse(auto, "an e-mail address in a page collects spam; link to a page that explains how to get in touch");
        else Refuse(auto, "an address is no link text; write [what it leads to](address)");
    }

    private void Take(LinkInline link)
    {
        var (line, target) = (Line(link), link.Url ?? "");
        if (link.Reference is { } used) _used.Add(used);
        if (target.Length > LongestTarget || link.Title?.Length > LongestTarget)
        {
            Refuse(link, $"the address or the title of the link has more than {LongestTarget} characters; shorten it");
            (link.Url, link.Title) = ("", null);
            return;
        }

        CheckSeen(target, line);
        CheckSeen(link.Title, line);
        if (link.IsImage)
        {
            TakeImage(link, line, target);
            return;
        }

        CheckText(InlineText.Of(link).Trim(), link);
        if (target.StartsWith(TermPrefix, StringComparison.Ordinal)) TakeTerm(link, line, target[TermPrefix.Length..]);
        else if (targets.Resolve(target, line) is var (address, problem) && problem is null) TakeAddress(link, address!);
        else Refuse(link, problem!);
    }

    private void CheckText(string text, LinkInline link)
    {
        if (text.Length == 0) Refuse(link, "the link has no text; write [what it leads to](address)");
        else if (MeaninglessTexts.Contains(text.TrimEnd('.', ':')))
            Refuse(link, $"the link text \"{text}\" says nothing on its own; name what the link leads to");
        else if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            Refuse(link, "an address is no link text; name what the link leads to");
    }

    /// <summary>Links to other pages get a number, under which paper shows their address once.</summary>
    private void TakeAddress(LinkInline link, string address)
    {
        link.Url = address[0] == '#' ? "#" + frame.IdPrefix + address[1..] : address;
        if (address[0] == '#') return;
        var full = targets.Links.Absolute(address);
        if (!_linkNotes.Contains(full)) _linkNotes.Add(full);
        link.SetData(typeof(LinkNote), new LinkNote(_linkNotes.IndexOf(full) + 1));
    }

    private void TakeTerm(LinkInline link, int line, string slug)
    {
        var file = ContentFolders.FileOf(ContentFolders.Glossary, slug);
        if (targets.Content.ShortNameOf(ContentFolders.Glossary, slug) is null)
        {
            if (targets.Content.AddressOfFile(file) is not null) return;
            var (name, meant) = (Excerpt.Of(slug), targets.DidYouMean(slug, targets.Content.SlugsIn(ContentFolders.Glossary)));
            Refuse(link, $"there is no glossary term \"{name}\"{meant}; add content/glossary/{name}.md or correct the link");
            return;
        }

        if (source.IsEntry)
        {
            link.Url = targets.Links.To(targets.Content.AddressOfFile(file)!.Value, targets.Content.FragmentOfFile(file));
            return;
        }

        if (_terms.Contains(slug)) Refuse(link, $"the term \"{slug}\" is linked twice on the page; link it at its first use only");
        else _terms.Add(slug);
        link.Url = "#word-" + slug;
        link.SetData(typeof(TermLink), new TermLink(slug));
    }

    private void TakeImage(LinkInline link, int line, string target)
    {
        if (InlineText.Of(link).Trim().Length == 0)
            Refuse(link, "the picture has no text alternative; write ![what the picture shows](address)");
        var path = targets.FileFrom(target);
        if (path is not null && targets.Content.Images.Contains(path)) link.Url = targets.Links.Asset(path);
        else
            Refuse(link, $"there is no picture \"{Excerpt.Of(target)}\"; put it into content/images/ and link to ../images/name.png");
    }

    private void Take(CustomContainer box)
    {
        var (line, kind, argument) = (Line(box), box.Info ?? "", (box.Arguments ?? "").Trim());
        if (box.Parent is CustomContainer outer) RefuseInside(outer, line, kind);
        else if (box.Parent is not MarkdownDocument) Refuse(line, "a box cannot stand inside a list; move it out");
        else if (IsUnclosed(box) && !box.Descendants<CustomContainer>().Any())
            Refuse(line, $"the box \"::: {kind}\" does not end; close it with a line :::");
        if (kind != "figure" && argument.Length > 0 && Containers.Names.Contains(kind))
            Refuse(line, $"the words after \"::: {kind}\" would be lost; write them on a line of their own inside the box");
        if (Containers.CallOuts.ContainsKey(kind)) return;
        if (Containers.Lists.Contains(kind))
        {
            if (box.OfType<ListBlock>().Count() != 1)
                Refuse(line, $"\"::: {kind}\" needs one list inside; write its items as \"- …\" or \"1. …\"");
        }
        else if (!string.Equals(kind, "figure", StringComparison.Ordinal))
        {
            var (name, meant) = (Excerpt.Of(kind), targets.DidYouMean(kind, Containers.Names));
            Refuse(line, $"there is no box \"{name}\"{meant}; use one of {string.Join(", ", Containers.Names)}");
        }
        else CheckFigure(box, argument, line);
    }

    /// <summary>Nearly always the box above was never closed: that is the line to mend.</summary>
    private void RefuseInside(CustomContainer outer, int line, string kind) =>
        Refuse(outer, $"the box \"::: {outer.Info}\" is still open where \"::: {kind}\" begins on line {line}; "
            + "close it with a line ::: before that, because a box cannot stand inside another");

    private void CheckFigure(CustomContainer box, string kind, int line)
    {
        var list = box.OfType<ListBlock>().ToList();
        if (!Containers.Figures.TryGetValue(kind, out var size))
        {
            var (name, meant) = (Excerpt.Of(kind), targets.DidYouMean(kind, Containers.Figures.Keys));
            Refuse(line, $"there is no figure \"{name}\"{meant}; use one of {string.Join(", ", Containers.Figures.Keys)}");
        }
        else if (list.Count != 1 || list[0].Count < size.Least || list[0].Count > size.Most)
        {
            var wanted = size.Least == size.Most ? $"{size.Least}" : $"{size.Least} to {size.Most}";
            Refuse(line, $"the figure {kind} needs one list of {wanted} items, each \"- **Name.** text\"");
        }
        else if (box[0] is not ParagraphBlock)
            Refuse(line, "a figure starts with its caption; write one paragraph before the list");
        else if (list[0].OfType<ListItemBlock>().FirstOrDefault(item => BodyRenderer.NameOf(item) is null) is { } unnamed)
            Refuse(unnamed, "each item of a figure starts with its name in bold: \"- **Name.** text\"");
    }

    private static bool IsUnclosed(CustomContainer box) =>
        box is { IsOpen: true, ClosingFencedCharCount: 0, Parent: MarkdownDocument parent } && parent.LastChild == box;
}
