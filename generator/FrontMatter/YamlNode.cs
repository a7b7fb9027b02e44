namespace CopToolkit.FrontMatter;

/// <summary>A piece of YAML that passed the guard, with the line it stands on in its file.</summary>
public abstract record YamlNode(int Line);

/// <summary>A single value.</summary>
public sealed record YamlScalar(int Line, string Text, bool IsPlain) : YamlNode(Line);

/// <summary>A list.</summary>
public sealed record YamlList(int Line, List<YamlNode> Items) : YamlNode(Line);

/// <summary>Fields with values, in the order written.</summary>
public sealed record YamlMap(int Line, List<YamlField> Fields) : YamlNode(Line);

/// <summary>One field of a map.</summary>
public sealed record YamlField(int Line, string Name, YamlNode Value);
