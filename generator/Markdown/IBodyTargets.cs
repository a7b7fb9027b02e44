using CopToolkit.Core;

namespace CopToolkit.Markdown;

/// <summary>What bodies can lead to: files of the content, pictures, terms and works.</summary>
public interface IBodyTargets
{
    /// <summary>Every content file that has an address.</summary>
    IEnumerable<string> FilePaths { get; }

    /// <summary>Paths of the pictures.</summary>
    IReadOnlySet<string> Images { get; }

    /// <summary>The address of a content file, also of one that cannot be read, so that one mistake makes one finding.</summary>
    Address? AddressOfFile(string path);

    /// <summary>Whether the file is one that only the preview shows.</summary>
    bool IsDraft(string path);

    /// <summary>The place of a content file on the page that it shares with others; null where it has a page of its own.</summary>
    string? FragmentOfFile(string path);

    /// <summary>What a document is called in a few words, such as a work by author and year; null where it cannot be read.</summary>
    string? ShortNameOf(string folder, string slug);

    /// <summary>The slugs of the documents in a folder that can be read.</summary>
    IEnumerable<string> SlugsIn(string folder);
}
