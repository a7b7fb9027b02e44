using CopToolkit.Core;

namespace CopToolkit.FrontMatter;

/// <summary>One allowed value.</summary>
public sealed record VocabularyEntry
{
    [Field("The value that front matter uses; never changes."), Length(1, 60)]
    public required string Id { get; init; }

    [Field("What readers see."), Length(1, 80)]
    public required string Label { get; init; }

    [Field("One sentence that explains it."), Length(10, 240)]
    public string? Summary { get; init; }

    [Field("Of a support line: its number, as people write it."), Length(3, 24)]
    public string? Phone { get; init; }

    [Field("Of a support line: the content notes that it is for.")]
    public IReadOnlyList<string> For { get; init; } = [];

    [Field("Of a support line: the nations that it serves, from vocabulary/nations.yml; left out where nobody has confirmed them.")]
    public IReadOnlyList<string> Nations { get; init; } = [];

    [Field("Of a support line: when it answers; left out where nobody knows."), Length(3, 160)]
    public string? Hours { get; init; }

    [Field("Of a support line: its own address on the web, without https://."), Length(4, 80)]
    public string? Web { get; init; }

    [Field("Of a support line: the day on which someone rang or opened it and found it right.")]
    public DateOnly? Checked { get; init; }

    [Field("Of a support line: the day on which its facts were last compared with their sources.")]
    public DateOnly? AsOf { get; init; }

    [Field("Of a content note: whether readers may have to leave the page in a hurry.")]
    public bool Leave { get; init; }
}

/// <summary>The allowed values of one kind, in display order.</summary>
public sealed class Vocabulary(string name, IReadOnlyList<VocabularyEntry> entries)
{
    private readonly Dictionary<string, int> _index =
        entries.Select((entry, i) => (entry.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);

    public string Name { get; } = name;

    public IReadOnlyList<VocabularyEntry> Entries { get; } = entries;

    public IEnumerable<string> Ids => Entries.Select(entry => entry.Id);

    public VocabularyEntry this[string id] => IsRefused ? new VocabularyEntry { Id = id, Label = id } : Entries[_index[id]];

    /// <summary>Its file has a finding that keeps it from being read: what its values are cannot be judged.</summary>
    public bool IsRefused { get; init; }

    public bool Contains(string id) => IsRefused || _index.ContainsKey(id);

    public int Position(string id) => IsRefused ? 0 : _index[id];
}

/// <summary>Every vocabulary of content/vocabulary/.</summary>
public sealed class Vocabularies(IReadOnlyDictionary<string, Vocabulary> byName)
{
    public static readonly Vocabularies None = new(new Dictionary<string, Vocabulary>(StringComparer.Ordinal));

    /// <summary>The vocabulary of that name; empty when the content has none, so that every value of it is a finding.</summary>
    public Vocabulary Of(string name) => byName.GetValueOrDefault(name) ?? new Vocabulary(name, []);

    public static Vocabularies Read(IEnumerable<SourceFile> files, Findings findings)
    {
        var byName = new Dictionary<string, Vocabulary>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            byName[file.Slug] = new Vocabulary(file.Slug, []) { IsRefused = true };
            if (file.IsRefused || YamlReader.ReadMap(file.Text(), 0, file.Path, findings) is not { } map) continue;
            if (new MetadataReader(file.Path, None, findings).Read<VocabularyFile>(map, "a vocabulary") is not { } read) continue;
            foreach (var twice in read.Values.GroupBy(value => value.Id, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
                findings.Add(file.Path, map.Line, $"the id \"{twice.Key}\" is there twice; keep one");
            byName[file.Slug] = new Vocabulary(file.Slug, [.. read.Values.DistinctBy(value => value.Id, StringComparer.Ordinal)]);
        }

        return new Vocabularies(byName);
    }

    /// <summary>What a file of content/vocabulary/ says.</summary>
    public sealed record VocabularyFile
    {
        [Field("The allowed values, in display order.")]
        public required IReadOnlyList<VocabularyEntry> Values { get; init; }
    }
}
