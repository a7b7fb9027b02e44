using CopToolkit.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CopToolkit.FrontMatter;

/// <summary>
/// Reads YAML from its parser's events, once and without recursion, and refuses everything that plain fields do not need:
/// YamlDotNet's own deserialiser can be made to overflow the stack or to fill the memory by a few kilobytes.
/// </summary>
public static class YamlReader
{
    private const int MostLevels = 6;
    private const int MostNodes = 20_000;
    private const int MostFields = 200;
    private const int MostBytes = 64 * 1024;

    /// <summary>The fields of a YAML text, or null when there is a finding.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="lineOffset">How many lines stand above it in its file.</param>
    /// <param name="file">The file that findings name.</param>
    /// <param name="findings">Where findings go.</param>
    public static YamlMap? ReadMap(string yaml, int lineOffset, string file, Findings findings)
    {
        yaml = yaml.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var found = new Walk(file, lineOffset, findings);
        if (yaml.Length > MostBytes)
        {
            found.Refuse(1, $"the front matter has {yaml.Length / 1024} KB; "
                + $"keep it under {MostBytes / 1024} KB and move text into the body");
            return null;
        }

        if (HiddenCharacters.Has(yaml, out var hidden))
        {
            found.Refuse(hidden, HiddenCharacters.Problem(yaml)!);
            return null;
        }

        try
        {
            if (YamlMistakes.LostWords(yaml) is { } lost) return found.Refuse(lost);
            return found.Through(new Parser(new StringReader(yaml)), yaml);
        }
        catch (YamlException problem)
        {
            // The parser notices many mistakes lines below their cause, and names them in words that no author knows.
            var line = (int)problem.Start.Line;
            var named = YamlMistakes.CauseOf(yaml, line) ?? YamlMistakes.Misplaced(yaml, line);
            return found.Refuse(named ?? new YamlMistake(line, (int)problem.Start.Column,
                "the YAML cannot be read: " + Plain(problem.Message) + "; check indentation, "
                + "and put quotes round a value that contains a colon or starts with a special character"));
        }
        catch (Exception slip) when (slip is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // YamlDotNet lets these out for some texts that are no YAML, such as lines of "..." or the character "\UFFFFFFFF".
            return found.Refuse(YamlMistakes.CauseOf(yaml, int.MaxValue)
                ?? new YamlMistake(1, 0, "the YAML cannot be read; write one field a line, such as \"title: …\""));
        }
    }

    private static string Plain(string message)
    {
        var start = message.IndexOf("): ", StringComparison.Ordinal);
        var text = start >= 0 && message.StartsWith('(') ? message[(start + 3)..] : message;
        text = text.Trim().TrimEnd('.');
        return text.Length == 0 ? "unexpected text" : Casing.Small(text);
    }

    /// <summary>One pass over the events, with the open lists and maps on a stack of its own.</summary>
    private sealed class Walk(string file, int lineOffset, Findings findings)
    {
        private readonly Stack<Open> _open = new();
        private int _nodes;
        private int _documents;
        private YamlNode? _root;

        public void Refuse(int line, string message, int column = 0) => findings.Add(file, line + lineOffset, message, column);

        public YamlMap? Refuse(YamlMistake mistake)
        {
            Refuse(mistake.Line, mistake.Message, mistake.Column);
            return null;
        }

        public YamlMap? Through(Parser parser, string yaml)
        {
            while (parser.MoveNext())
            {
                if (Problem(parser.Current!) is { } problem)
                {
                    var (line, column) = ((int)parser.Current!.Start.Line, (int)parser.Current!.Start.Column);
                    var isMark = parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false };
                    var meant = isMark ? YamlMistakes.WordsTakenForMark(yaml, line) : null;
                    return Refuse(meant ?? new YamlMistake(line, column, problem));
                }

                if (!Take(parser.Current!)) return null;
            }

            if (_root is null) return new YamlMap(1 + lineOffset, []);
            if (_root is YamlMap map) return map;
            Refuse(_root.Line - lineOffset, "the YAML must be fields such as \"title: …\"; write one field a line");
            return null;
        }

        private string? Problem(ParsingEvent current) => current switch
        {
            DocumentStart when ++_documents > 1 => "there is a second YAML document; keep one",
            AnchorAlias => "YAML aliases (*name) are not allowed; write the value out",
            NodeEvent { Anchor.IsEmpty: false } => "YAML anchors (&name) are not allowed; write the value out",
            NodeEvent { Tag.IsEmpty: false } => "YAML tags (!name) are not allowed; put quotes round the value",
            NodeEvent when ++_nodes > MostNodes => $"there are more than {MostNodes:N0} values; move text into the body",
            MappingStart or SequenceStart when _open.Count >= MostLevels => $"the YAML is nested more than {MostLevels} levels deep; "
                + "flatten it",
            Scalar scalar => HiddenCharacters.Problem(scalar.Value),
            _ => null,
        };

        private bool Take(ParsingEvent current)
        {
            var line = (int)current.Start.Line + lineOffset;
            switch (current)
            {
                case Scalar scalar:
                    return Place(new YamlScalar(line, scalar.Value, scalar.Style == ScalarStyle.Plain));
                case MappingStart:
                    _open.Push(new Open(new YamlMap(line, [])));
                    return true;
                case SequenceStart:
                    _open.Push(new Open(new YamlList(line, [])));
                    return true;
                case MappingEnd or SequenceEnd:
                    return Place(_open.Pop().Node);
                default:
                    return true;
            }
        }

        private bool Place(YamlNode node)
        {
            if (_open.Count == 0)
            {
                _root = node;
                return true;
            }

            var parent = _open.Peek();
            if (parent.Node is YamlList list) list.Items.Add(node);
            else if (parent.Name is null) return TakeName(parent, node);
            else
            {
                ((YamlMap)parent.Node).Fields.Add(new YamlField(parent.Name.Line, parent.Name.Text, node));
                parent.Name = null;
            }

            return true;
        }

        private bool TakeName(Open parent, YamlNode node)
        {
            var problem = node switch
            {
                not YamlScalar => "a field's name must be one word; check the indentation and the brackets",
                YamlScalar { Text: "<<" } => "YAML merge keys (<<) are not allowed; write the fields out",
                _ when ((YamlMap)parent.Node).Fields.Count >= MostFields => $"there are more than {MostFields} fields; "
                    + "move text into the body",
                YamlScalar name when ((YamlMap)parent.Node).Fields.Exists(field => field.Name == name.Text)
                    => $"the field \"{name.Text}\" is written twice; keep one",
                _ => null,
            };
            if (problem is null) parent.Name = (YamlScalar)node;
            else Refuse(node.Line - lineOffset, problem);
            return problem is null;
        }

        private sealed class Open(YamlNode node)
        {
            public YamlNode Node { get; } = node;

            public YamlScalar? Name { get; set; }
        }
    }
}
