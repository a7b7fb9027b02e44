using CopToolkit.Core;

namespace CopToolkit.Courses.Book;

/// <summary>The links of a book: to its own chapters, and to the web for everything else.</summary>
/// <param name="site">The site's own absolute address.</param>
/// <param name="chapters">The files of the chapters by the address of their page.</param>
public sealed class BookLinks(Uri site, IReadOnlyDictionary<string, string> chapters) : Links(site, "")
{
    public override string To(Address address, string? fragment = null) =>
        chapters.TryGetValue(address.Path, out var file) ? file + (fragment is null ? "" : "#" + fragment) : Absolute(address, fragment);

    /// <summary>Pictures travel in the book under their own names.</summary>
    public override string Asset(string name) => name;

    public override string File(string path) => Absolute(new Address(path));
}
