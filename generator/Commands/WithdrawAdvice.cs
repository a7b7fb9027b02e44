namespace CopToolkit.Commands;

/// <summary>What the command cannot do, and a person must.</summary>
internal static class WithdrawAdvice
{
    /// <param name="path">The file that is the notice now.</param>
    /// <param name="slug">The name of the case.</param>
    /// <param name="led">Lines whose links led to a part of the case, and lead to the notice now.</param>
    public static string Of(string path, string slug, IReadOnlyList<string> led) => Plain($"""
        {path} is now a notice. Build and publish the site at once, then see to the copies:

        1. History. The former text is still in the history of the repository and of every copy of it. To take it out, everybody
           stops working, one person runs "git filter-repo --invert-paths --path {Slashes(path)}" on a fresh clone, puts this
           notice back, and pushes with --force; then everybody clones again, and the host is asked to delete what no branch holds.
        {Others(slug)}

        Pages of the toolkit that link to the case still work and lead to the notice; change what they say about it.
        Links to a part of the case lead to the whole notice now, in these lines:
        {List(led, "none")}
        When the address itself would give someone away, run the command again with --address.

        """);

    /// <param name="path">The file that the case was.</param>
    /// <param name="slug">Its name.</param>
    /// <param name="notice">The name of the notice.</param>
    /// <param name="led">Lines whose links lead to the notice now.</param>
    /// <param name="naming">Lines that still name the case.</param>
    public static string OfAddress(string path, string slug, string notice, IReadOnlyList<string> led, IReadOnlyList<string> naming) =>
        Plain($"""
        The notice stands at /case-studies/{notice}/. The old address is in no file of the content any more, except in these lines:
        {List(naming, "none")}
        Links that led to the case lead to the notice now; change what is said there, or take the link out:
        {List(led, "none")}
        Build and publish the site at once, then see to the copies:

        1. History. The former text, its name and its address are still in the history of the repository and of every copy of it. To
           take them out, everybody stops working, one person runs "git filter-repo --invert-paths --path {Slashes(path)}" and then
           "git filter-repo --replace-text FILE" with the line "{slug}==>{notice}" in a file outside of the repository, on a
           fresh clone, and pushes with --force; then everybody clones again, and the host is asked to delete what no branch holds.
           Name the case in no message of a commit.
        {Others(slug)}
        6. The old address. Where the host reads lines with 410 in _redirects, as Netlify does, it answers "gone" at every address
           below /case-studies/ where no page is, so that no file has to name the old one. Cloudflare Pages leaves that line out;
           it and all other hosts answer "not found" (404), which search engines take in the same way, a little later.

        """);

    private static string Others(string slug) => $"""
        2. The host. Delete former deploys and previews that still hold the page, such as earlier deploys on Netlify.
        3. Search engines and archives. Ask for the removal of /case-studies/{slug}/ in the removal forms of the search engines, and
           write to web archives that hold it.
        4. Copies. Printed sheets, course packs, editions on memory sticks and downloaded files cannot be called back:
           tell those who have them.
        5. The person. Whoever asked for permission tells the person that the case is gone, and what could not be undone.
        """;

    private static string List(IReadOnlyList<string> places, string otherwise) =>
        "   " + (places.Count == 0 ? otherwise : string.Join("\n   ", places));

    private static string Slashes(string path) => path.Replace('\\', '/');

    private static string Plain(string text) => text.Replace("\r", "", StringComparison.Ordinal);
}
