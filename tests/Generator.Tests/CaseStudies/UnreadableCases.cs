namespace CopToolkit.Tests.CaseStudies;

/// <summary>Files that the case study writer cannot open.</summary>
internal static class UnreadableCases
{
    /// <summary>Each with words of what is said about it.</summary>
    public static IReadOnlyList<(string Text, string Why)> All { get; } =
    [
        ("Just a story.", "its first line is not"),
        ("---\ntitle: x\n", "cut off"),
        ("---\ntitle: x\nno field here\n---\n", "Line 3"),
        ("---\ntitle: x\ntitle: y\n---\n", "there twice"),
        ("---\nfoo: x\n---\n", "no field “foo”"),
        ("---\nwithdrawn:\n  date: 2026-01-01\n---\n", "withdrawn"),
        ("---\nsetting: the-moon\n---\n", "none of the choices"),
        ("---\npublished: 2026-02-30\n---\n", "no day"),
        ("---\ntitle: &x y\n---\n", "quotation marks"),
        ("---\ntitle: \"x\" y\n---\n", "closing quotation mark"),
        ("---\ntitle: \"\\q\"\n---\n", "damaged"),
        ("---\ntitle: [a, b]\n---\n", "no list"),
        ("---\nquestions: one text\n---\n", "a list is wanted"),
        ("---\nprotection: {permission: agreed}\n---\n", "stand below it"),
        ("---\nprotection:\n      permission: agreed\n---\n", "indented"),
        ("---\nconfirmed:\n  - id: <b>\n    reason: none\n---\n", "no id"),
        ("---\n__proto__: x\n---\n", "it is no field"),
        ("---\nconstructor: x\n---\n", "no field"),
        ("---\ntitle: x\n---\n\nText before any section.\n", "before the first section"),
        ("---\n---\n", "empty"),
    ];
}
