using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Checks;

/// <summary>
/// The second wall: reads the finished HTML tag by tag, as a browser does, and refuses what must never be published.
/// A tree of the page would cost four times as much, and no rule needs one.
/// </summary>
public sealed class PageCheck(KnownAddresses addresses, Output output)
{
    /// <summary>Most ids are the same on every page, and every page's ids are kept until the last one is read.</summary>
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private char[] _text = new char[64 * 1024];

    public PageFacts Run(Page page, ReadOnlySpan<byte> html, Findings findings)
    {
        if (_text.Length < html.Length) _text = new char[html.Length];
        var length = Encoding.UTF8.GetChars(html, _text);
        return new Reading(page, addresses, output, _names, findings).Through(_text.AsMemory(0, length));
    }

    /// <summary>One pass over one page.</summary>
    private sealed class Reading(Page page, KnownAddresses addresses, Output output, HashSet<string> names, Findings findings)
    {
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
        private readonly List<(Address Page, string Anchor)> _anchorLinks = [];
        private readonly List<string> _ownAnchors = [];
        private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
        private readonly StringBuilder _headingText = new();
        private string? _open;
        private int _drawings;
        private int _level;
        private int _titles;
        private bool _skipsLevel;
        private bool _isLinkUnnamed;
        private bool _isDataScript;
        private bool _hasTitle;

        public PageFacts Through(ReadOnlyMemory<char> html)
        {
            var source = new TextSource(new ReadOnlyMemoryTextSource(html));
            using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.ResolverExtended) { DisableElementPositionTracking = true };
            while (true)
            {
                ref var token = ref tokens.GetStructToken();
                switch (token.Type)
                {
                    case HtmlTokenType.StartTag:
                        TakeStart(ref token);
                        tokens.State = Mode(token.Name.Memory.Span);
                        break;
                    case HtmlTokenType.EndTag:
                        TakeEnd(token.Name.Memory.Span);
                        break;
                    case HtmlTokenType.Character:
                        TakeText(token.Data.Memory.Span);
                        break;
                    case HtmlTokenType.EndOfFile:
                        return Facts();
                }
            }
        }

        /// <summary>How a browser reads what follows a tag. In a drawing it reads markup everywhere.</summary>
        private HtmlParseMode Mode(ReadOnlySpan<char> tag) => _drawings > 0 ? HtmlParseMode.PCData : tag switch
        {
            "title" or "textarea" => HtmlParseMode.RCData,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "script" => HtmlParseMode.Script,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => HtmlParseMode.PCData,
        };

        private void TakeStart(ref StructHtmlToken tag)
        {
            var name = tag.Name.Memory.Span;
            if (IsForbidden(name)) Refuse($"the finished page holds a <{name}> element");
            if (_drawings > 0 && _open is "title" or "desc")
                Refuse($"the finished page holds a <{name}> element in the {_open} of a drawing");
            var has = TakeAttributes(ref tag);
            if (name is "svg" or "math") _drawings += tag.IsSelfClosing ? 0 : 1;
            else if (name is "script" or "title" or "desc") (_open, _isDataScript) = (name.ToString(), has.HasFlag(Has.DataType));
            else if (name is ['h', >= '1' and <= '6']) TakeHeading(name[1] - '0');
            else if (name is "img" && !has.HasFlag(Has.Alternative)) Refuse("the finished page has a picture without a text alternative");
            else if (name is "a")
            {
                EndLink();
                _isLinkUnnamed = !has.HasFlag(Has.Label);
            }
        }

        /// <summary>Elements that could run, fetch or restyle something; in a drawing also those that turn it back into a page.</summary>
        private bool IsForbidden(ReadOnlySpan<char> name) =>
            name is "iframe" or "object" or "embed" or "base" or "frame" or "frameset" or "applet" or "style"
            || (_drawings > 0
                && name is "foreignobject" or "annotation-xml" or "textarea" or "xmp" or "noembed" or "noframes" or "plaintext");

        private Has TakeAttributes(ref StructHtmlToken tag)
        {
            var has = Has.Nothing;
            for (var i = 0; i < tag.Attributes.Count; i++)
            {
                var name = tag.Attributes[i].Name.Memory.Span;
                var value = tag.Attributes[i].Value.Memory.Span;
                if (name is "id" && Kept(value) is var id && !_ids.Add(id)) Refuse($"the finished page has the id \"{id}\" twice");
                else if (IsAddress(name)) TakeTarget(AsBrowsersRead(value));
                else if (name is "alt") has |= Has.Alternative;
                else if (name is "aria-label" && value.Length > 0) has |= Has.Label;
                else if (name is "type" && value is "application/ld+json" or "application/json") has |= Has.DataType;
                else if (name.StartsWith("on") || name is "style" or "srcdoc" or "http-equiv")
                    Refuse($"the finished page has the attribute {name}");
            }

            return has;
        }

        private void TakeHeading(int level)
        {
            EndHeading();
            if (level == 1) _titles++;
            _skipsLevel = level > _level + 1;
            _level = level;
        }

        private void TakeText(ReadOnlySpan<char> text)
        {
            if (_skipsLevel) _headingText.Append(text);
            if (text.IsWhiteSpace()) return;
            _isLinkUnnamed = false;
            if (_open is "title" && _drawings == 0) _hasTitle = true;
            else if (_open is "script" && !_isDataScript) Refuse("the finished page holds an inline script");
        }

        private void TakeEnd(ReadOnlySpan<char> name)
        {
            if (name is "svg" or "math") _drawings = Math.Max(0, _drawings - 1);
            else if (name is "a") EndLink();
            else if (name is ['h', >= '1' and <= '6']) EndHeading();
            _open = null;
        }

        private void EndLink()
        {
            if (_isLinkUnnamed) Refuse("the finished page has a link without a name");
            _isLinkUnnamed = false;
        }

        private void EndHeading()
        {
            if (_skipsLevel) Refuse($"the finished page skips a heading level before \"{Excerpt.Of(_headingText.ToString())}\"");
            _skipsLevel = false;
            _headingText.Clear();
        }

        private PageFacts Facts()
        {
            EndLink();
            EndHeading();
            foreach (var anchor in _ownAnchors.Where(anchor => !_ids.Contains(anchor)))
                Refuse($"the finished page links to #{Excerpt.Of(anchor)}, which is not on it");
            if (_titles != 1) Refuse($"the finished page has {_titles} first-level headings; a page has one");
            if (!_hasTitle) Refuse("the finished page has no title");
            return new PageFacts(_ids, _anchorLinks);
        }

        private void TakeTarget(ReadOnlySpan<char> target)
        {
            if (target is ['#', ..])
            {
                if (target.Length > 1) _ownAnchors.Add(Kept(target[1..]));
            }
            else if (target is ['/', '/', ..]) Refuse($"the finished page links to \"{Excerpt.Of(target.ToString())}\"");
            else if (target is ['/', ..]) TakeOwn(target);
            else if (!HasPlainScheme(target)) Refuse($"the finished page links to \"{Excerpt.Of(target.ToString())}\"");
        }

        private static bool IsAddress(ReadOnlySpan<char> attribute) =>
            attribute is "href" or "src" or "xlink:href" or "srcset" or "action" or "formaction"
                or "poster" or "data" or "ping" or "cite" or "background";

        /// <summary>Browsers leave out line ends and tabs anywhere, and white space and control characters at both ends.</summary>
        private static ReadOnlySpan<char> AsBrowsersRead(ReadOnlySpan<char> target)
        {
            while (target.Length > 0 && target[0] <= ' ') target = target[1..];
            while (target.Length > 0 && target[^1] <= ' ') target = target[..^1];
            if (target.IndexOfAny('\t', '\n', '\r') < 0) return target;
            return string.Concat(target.ToString().Where(c => c is not ('\t' or '\n' or '\r')));
        }

        private static bool HasPlainScheme(ReadOnlySpan<char> target)
        {
            var end = target.IndexOfAny(":/?#");
            if (end <= 0 || target[end] != ':') return true;
            var scheme = target[..end];
            return scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
                || scheme.Equals("http", StringComparison.OrdinalIgnoreCase)
                || scheme.Equals("tel", StringComparison.OrdinalIgnoreCase);
        }

        private void TakeOwn(ReadOnlySpan<char> target)
        {
            var root = page.Site.Url.AbsolutePath;
            var hash = target.IndexOf('#');
            var path = hash < 0 ? target : target[..hash];
            if (!path.StartsWith(root))
                Refuse($"the finished page links to \"{Excerpt.Of(target.ToString())}\", which lies outside the site");
            else if (addresses.Find(path[root.Length..]) is { } address)
            {
                if (hash >= 0) _anchorLinks.Add((address, Kept(target[(hash + 1)..])));
            }
            else if (!output.Will(path[root.Length..].ToString()))
                Refuse($"the finished page links to \"{Excerpt.Of(target.ToString())}\", which is not there");
        }

        private string Kept(ReadOnlySpan<char> name)
        {
            var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
            if (known.TryGetValue(name, out var kept)) return kept;
            names.Add(kept = name.ToString());
            return kept;
        }

        private void Refuse(string message)
        {
            if (_reported.Add(message))
                findings.Add(page.Document?.Source.Path ?? page.Address.OutputPath, 1, message + "; this is a fault in a component, "
                    + "or text got round the first checks: please report it");
        }
    }

    /// <summary>What a rule about an element asks of its attributes.</summary>
    [Flags]
    private enum Has
    {
        Nothing = 0,
        Alternative = 1,
        Label = 2,
        DataType = 4,
    }
}
