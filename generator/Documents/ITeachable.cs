namespace CopToolkit.Documents;

/// <summary>A document that a course can be built on: it says what is learnt from it, and what to talk over.</summary>
public interface ITeachable
{
    /// <summary>What a reader can do afterwards; each starts with a verb.</summary>
    IReadOnlyList<string> Outcomes { get; }

    /// <summary>Questions to talk over in a team or a class.</summary>
    IReadOnlyList<string> Questions { get; }

    /// <summary>The stage of the toolkit that it belongs to; null groups it with the others of its type.</summary>
    string? TaughtIn => null;
}
