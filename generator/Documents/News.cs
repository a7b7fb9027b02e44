namespace CopToolkit.Documents;

/// <summary>One entry of the feed that tells all it has to say, for those who read nothing else.</summary>
public sealed record News(Document Document, DateOnly Published, string Summary, string Text);
