namespace CopToolkit.FrontMatter;

/// <summary>Makes a property of a record a field of the front matter, and explains it to authors.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string help) : Attribute
{
    public string Help { get; } = help;

    /// <summary>The field's name where it is not the property's name in kebab-case.</summary>
    public string? Name { get; init; }
}

/// <summary>How many characters a text may have (for a list: each of its texts).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LengthAttribute(int least, int most) : Attribute
{
    public int Least { get; } = least;

    public int Most { get; } = most;
}

/// <summary>How many items a list may have.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountAttribute(int least, int most) : Attribute
{
    public int Least { get; } = least;

    public int Most { get; } = most;
}

/// <summary>The values are ids of content/vocabulary/NAME.yml.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VocabularyAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>The values are slugs of documents in another folder of the content.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SlugsOfAttribute(string folder) : Attribute
{
    public string Folder { get; } = folder;
}
