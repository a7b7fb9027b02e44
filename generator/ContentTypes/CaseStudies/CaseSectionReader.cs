using System.Text.RegularExpressions;
using CopToolkit.Core;
using CopToolkit.Markdown;
using Markdig.Syntax;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>Divides the body of a case into the seven sections of the form, and reports what does not fit the form.</summary>
public static partial class CaseSectionReader
{
    /// <summary>Ids that the page itself uses.</summary>
    private static readonly HashSet<string> Taken =
        [.. CaseFields.All.Select(field => field.Id), "at-a-glance", "content-note", "protection", "support", "related"];

    private static readonly string Wanted = string.Join("; ", CaseFields.Sections.Select(field => field.Heading));

    public static IReadOnlyList<CaseSection> Read(string text, string path, int bodyLine, Findings findings)
    {
        // A body that cannot be read gets its finding when its page is rendered.
        if (MarkdownReader.Read(text).Tree is not { } tree) return [];
        return new Reading(text, path, bodyLine, findings).Through(tree);
    }

    private sealed class Reading(string text, string path, int bodyLine, Findings findings)
    {
        private readonly List<(CaseField Field, HeadingBlock Heading)> _found = [];

        public IReadOnlyList<CaseSection> Through(MarkdownDocument tree)
        {
            foreach (var heading in tree.OfType<HeadingBlock>()) Take(heading);
            var start = tree.FirstOrDefault(block => block is not LinkReferenceDefinitionGroup);
            if (start is not null && start is not HeadingBlock { Level: 2 })
                Refuse(start, $"a case begins with \"{CaseFields.Sections[0].Heading}\"; move this text into a section");
            foreach (var field in CaseFields.Sections.Where(field => !_found.Exists(found => found.Field == field)))
                findings.Add(path, bodyLine, $"the section \"{field.Title}\" is missing; "
                    + $"add \"{field.Heading}\" and write it ({field.Help})");
            return [.. _found.Select(found => Section(found.Field, found.Heading, tree))];
        }

        private void Take(HeadingBlock heading)
        {
            var (title, id) = Named(heading);
            if (heading.Level != 2)
            {
                if (Taken.Contains(id.Length > 0 ? id : Slugs.From(title)))
                    Refuse(heading, $"the id #{(id.Length > 0 ? id : Slugs.From(title))} is used by the page's frame; "
                        + $"write a different {{#id}} after the heading");
                return;
            }

            if (CaseFields.Sections.FirstOrDefault(field => field.Id == id) is not { } field)
            {
                var meant = Meant(title, id);
                Refuse(heading, $"unknown section \"{Excerpt.Of(title)}\"{(meant is null ? "" : $" (did you mean \"{meant.Heading}\"?)")}; "
                    + $"a case has the sections {Wanted}");
                // One mistake makes one finding: what was meant is not missing.
                if (meant is not null && !_found.Exists(found => found.Field == meant)) _found.Add((meant, heading));
            }
            else if (_found.Exists(found => found.Field == field))
                Refuse(heading, $"the section \"{field.Title}\" is there twice; keep one");
            else
            {
                if (title != field.Title)
                    Refuse(heading, $"the heading of #{id} must be \"{field.Title}\", but is \"{Excerpt.Of(title)}\"; "
                        + $"write \"{field.Heading}\"");
                if (_found.Count > 0 && _found[^1].Field.Number > field.Number)
                    Refuse(heading, $"the section \"{field.Title}\" stands after \"{_found[^1].Field.Title}\"; keep the order of the form");
                _found.Add((field, heading));
            }
        }

        private CaseSection Section(CaseField field, HeadingBlock heading, MarkdownDocument tree)
        {
            var from = Math.Min(text.Length, heading.Span.End + 1);
            // The next heading of the second level ends a section, also one that has no place on the form.
            var next = tree.OfType<HeadingBlock>().FirstOrDefault(other => other.Level <= 2 && other.Span.Start > heading.Span.Start);
            var raw = text[from..(next?.Span.Start ?? text.Length)];
            var line = bodyLine + text.AsSpan(0, from).Count('\n') + raw.AsSpan(0, raw.Length - raw.TrimStart().Length).Count('\n');
            var own = raw.Trim();
            if (!own.Any(char.IsLetterOrDigit))
                Refuse(heading, $"the section \"{field.Title}\" is empty; "
                    + $"write it, or say in a sentence why there is nothing to tell ({field.Help})");
            else if (own.Length > field.Most)
                Refuse(heading, $"the section \"{field.Title}\" has {own.Length:N0} characters; write at most {field.Most:N0}");
            return new CaseSection(field.Id, own, line);
        }

        /// <summary>The text of a heading, and the id written after it.</summary>
        private (string Title, string Id) Named(HeadingBlock heading)
        {
            var raw = text[heading.Span.Start..Math.Min(text.Length, heading.Span.End + 1)].Split('\n')[0].Trim().Trim('#').Trim();
            var match = HeadingWithId().Match(raw);
            return match.Success ? (match.Groups["title"].Value.Trim(), match.Groups["id"].Value) : (raw, "");
        }

        private static CaseField? Meant(string title, string id)
        {
            var sections = CaseFields.Sections;
            var same = sections.FirstOrDefault(field => string.Equals(field.Title, title, StringComparison.OrdinalIgnoreCase));
            if (same is not null) return same;
            var near = Spelling.Nearest(id, sections.Select(field => field.Id));
            return near is null ? null : sections.First(field => field.Id == near);
        }

        private void Refuse(Block block, string message) => findings.Add(path, block.Line + bodyLine, message);
    }

    [GeneratedRegex(@"^(?<title>.*)\{#(?<id>[^{} ]*)\}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingWithId();
}
