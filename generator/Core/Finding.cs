namespace CopToolkit.Core;

/// <summary>One thing that an author can put right: where it is, what is wrong and what to do.</summary>
public sealed record Finding(string File, int Line, string Message) : IComparable<Finding>
{
    /// <summary>The place in the line, from 1; 0 where only the line is known.</summary>
    public int Column { get; init; }

    public int CompareTo(Finding? other)
    {
        if (other is null) return 1;
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0) return byFile;
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : string.CompareOrdinal(Message, other.Message);
    }

    public override string ToString() => $"{File}:{Line}: {Message}";
}
