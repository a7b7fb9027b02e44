using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace CopToolkit.Markdown;

/// <summary>A citation as in Pandoc: [@key], [@key, p. 4], [@one; @two].</summary>
public sealed class CitationInline(IReadOnlyList<CitedWork> works) : LeafInline
{
    public IReadOnlyList<CitedWork> Works { get; } = works;
}

/// <summary>One work of a citation, with the place in it.</summary>
public sealed record CitedWork(string Key, string? Locator);

/// <summary>Teaches Markdig to read citations.</summary>
public sealed class CitationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Parser : InlineParser
    {
        private const int Longest = 300;

        public Parser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '@') return false;
            var text = slice.AsSpan();
            var end = text[..Math.Min(text.Length, Longest)].IndexOf(']');
            if (end < 0 || text[..end].Contains('\n')) return false;
            var start = slice.Start;
            processor.Inline = new CitationInline([.. Works(text[1..end].ToString())])
            {
                Line = processor.LineIndex,
                Span = new Markdig.Syntax.SourceSpan(processor.GetSourcePosition(start), processor.GetSourcePosition(start + end)),
            };
            slice.Start += end + 1;
            return true;
        }

        private static IEnumerable<CitedWork> Works(string text)
        {
            foreach (var part in text.Split(';', StringSplitOptions.TrimEntries))
            {
                var comma = part.IndexOf(',', StringComparison.Ordinal);
                var key = (comma < 0 ? part : part[..comma]).Trim().TrimStart('@');
                yield return new CitedWork(key, comma < 0 ? null : part[(comma + 1)..].Trim());
            }
        }
    }
}
