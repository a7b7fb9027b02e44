using System.Diagnostics.CodeAnalysis;

namespace CopToolkit.FrontMatter;

/// <summary>A type of value that checks itself: one rule of one field lives in its type.</summary>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "The pattern of IParsable.")]
public interface IFieldValue<TSelf> where TSelf : IFieldValue<TSelf>
{
    /// <summary>What a right value looks like, to follow "must be".</summary>
    static abstract string Expects { get; }

    static abstract bool TryParse(string text, [MaybeNullWhen(false)] out TSelf value);
}
