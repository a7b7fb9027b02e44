namespace CopToolkit.Documents;

/// <summary>Where someone changes a file of the content in the repository's own editor.</summary>
public static class EditLinks
{
    /// <param name="repository">The repository's address.</param>
    /// <param name="branch">The branch; it may be named by several words between slashes.</param>
    /// <param name="path">The file's path inside the content folder.</param>
    public static string To(Uri repository, string branch, string path) =>
        $"{repository.AbsoluteUri.TrimEnd('/')}/edit/{string.Join('/', branch.Split('/').Select(Uri.EscapeDataString))}/content/{path}";
}
