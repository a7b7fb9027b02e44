using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Courses;

/// <summary>The complete site with a lesson, a withdrawn lesson, and a page whose title is as bad as a title can be.</summary>
public static class CourseSite
{
    public const string Hostile = "Quotes \" ' “ ”, <b>&amp;</b> ]]> --> {x} 😀 $& %3C";

    public static TestSite Of()
    {
        var site = TestSite.Complete();
        site.Put(
            "lessons/kept.md",
            "---\ntitle: A lesson that is kept\noutcomes: [Keep a lesson.]\nquestions: [\"Why keep it, and \\\"how\\\"?\"]\n---\n" +
            "## Kept {#kept}\n\nText.\n");
        site.Put(
            "lessons/withdrawn.md",
            "---\ntitle: A lesson that is gone\noutcomes: [Forget a lesson.]\nwithdrawn: true\n---\nSecret.\n");
        var hostile = $"'{Hostile.Replace("'", "''", StringComparison.Ordinal)}'";
        site.Put(
            "lessons/hostile.md",
            $"---\ntitle: {hostile}\noutcomes: [{hostile}]\nquestions: [{hostile}]\n---\nText & more.\n");
        return site;
    }

    public static SortedDictionary<string, byte[]> Built(TestSite site) => site.BuildWell(types: LessonType.Types);
}
