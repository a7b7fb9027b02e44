using CopToolkit.Anonymity;
using CopToolkit.ContentTypes.References;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>
/// What each kind of permission needs: none of them is a way round asking. The form says the same in its own words
/// (themes/base/js/lib/case-consent.js).
/// </summary>
internal static class ConsentRules
{
    /// <summary>The sections that tell what happened to someone.</summary>
    private static readonly string[] Story = ["presentation", "next-steps", "what-happened-next"];

    /// <summary>Each problem, with the field of the record that it is about.</summary>
    public static IEnumerable<(string Field, string Problem)> Problems(CaseStudy one, Protection record, Site site)
    {
        if (record.Permission == Permission.Refused)
            yield return ("permission", "the person refused, so the case cannot be published; remove the file");
        if (record.Permission == Permission.NotAsked)
            yield return ("permission", "the person was not asked, so the case cannot be published; "
                + "ask with the template permission-to-share-a-case, or choose another case");
        foreach (var missing in Missing(record)) yield return ("permission", missing);
        foreach (var problem in OfSource(one, record, site)) yield return ("permission", problem);
        foreach (var problem in OfPeople(one, record)) yield return problem;
        (string Field, string? Words)[] said =
            [("conditions", record.Conditions), ("spoken-for", record.SpokenFor), ("own-view", record.OwnView)];
        foreach (var (field, _) in said.Where(one => one.Words is not null && !Sense.Has(one.Words)))
            yield return (field, $"{field} needs words; write a sentence that says what was so");
    }

    private static IEnumerable<string> Missing(Protection record)
    {
        var permission = record.Permission;
        if (permission == Permission.AgreedWithConditions && record.Conditions is null)
            yield return "permission is agreed-with-conditions, but conditions is missing; write what the person asked for";
        if (permission.IsSpokenFor && record.SpokenFor is null)
            yield return $"permission is {permission}, but spoken-for is missing; "
                + "write who spoke for the person, by role, and how it was decided";
        if (permission == Permission.Child && record.OwnView is null)
            yield return "permission is child, but own-view is missing; write what the child wanted";
        if (permission == Permission.Died && record.NothingOpen != Answer.Yes)
            yield return "permission is died, but nothing-open is not yes; wait until no inquest, safeguarding review, "
                + "review of the death or criminal case is open, then write \"nothing-open: yes\"";
        if (permission == Permission.CannotBeTraced && record.Composite != Answer.Yes)
            yield return "permission is cannot-be-traced, but composite is not yes; put the case together from several people and write "
                + "\"composite: yes\", or do not publish it";
    }

    private static IEnumerable<string> OfSource(CaseStudy one, Protection record, Site site)
    {
        if (record.Permission != Permission.PublishedSource) yield break;
        if (one.Sources.Count == 0)
            yield return "permission is published-source, but sources is empty; name the source that the case is retold from";
        else if (!site.Of<Reference>().Any(work => one.Sources.Contains(work.Slug, StringComparer.Ordinal) && work.Metadata.HoldsCases))
            yield return "permission is published-source, but none of its sources publishes cases; "
                + "name the work that the case is retold from, and write \"holds-cases: true\" into that work's file, or ask the person";
    }

    private static IEnumerable<(string Field, string Problem)> OfPeople(CaseStudy one, Protection record)
    {
        var told = one.Sections.Where(section => Story.Contains(section.Id, StringComparer.Ordinal));
        var story = string.Join('\n', told.Select(section => section.Text));
        if (record.Permission == Permission.NoPerson && (one.Names.MadeUp.Count > 0 || PeopleInText.HasPerson(story)))
            yield return ("permission", "permission is no-person, but the text has a person in it; "
                + "ask that person, or take the person out");
        if (record.Permission.IsYes && record.OthersAgreed.Count + record.OthersUnrecognisable.Count == 0 && PeopleInText.HasOthers(story))
            yield return ("permission", "the text speaks of other people, such as a brother or a partner; "
                + "name each by role under others-agreed or others-unrecognisable, or take them out");
    }
}
