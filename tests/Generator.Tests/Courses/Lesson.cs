using CopToolkit.Components;
using CopToolkit.ContentTypes;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.Tests.Courses;

/// <summary>Something taught that belongs to no stage and can be withdrawn: a content type that only the tests know.</summary>
public sealed record Lesson : Metadata, ITeachable
{
    [Field("What a reader can do afterwards.")]
    public required IReadOnlyList<string> Outcomes { get; init; }

    [Field("Questions to talk over.")]
    public IReadOnlyList<string> Questions { get; init; } = [];

    [Field("Whether it was withdrawn.")]
    public bool Withdrawn { get; init; }

    public override bool IsListed => !Withdrawn;
}

/// <summary>The content type of lessons.</summary>
public sealed class LessonType : ContentType<Lesson>
{
    public override string Folder => "lessons";

    public override string Singular => "a lesson";

    public override string Title => "Lessons";

    public override Type PageComponent => typeof(LessonView);

    public override Type ListingComponent => typeof(DocumentListing<Lesson>);

    public static IReadOnlyList<ContentType> Types { get; } = [.. AllContentTypes.List, new LessonType()];
}
