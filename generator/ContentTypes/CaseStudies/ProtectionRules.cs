using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>A protection record that contradicts itself, lets somebody down or has expired is a finding.</summary>
public static class ProtectionRules
{
    private const int MostYears = 3;

    public static void Check(Document<CaseStudy> document, DateOnly today, Findings findings)
    {
        var (one, record) = (document.Metadata, document.Metadata.Protection);
        Permission();
        FinalText();
        Changes();
        Checks();
        Dates();

        void Permission()
        {
            if (record.Permission == CaseStudies.Permission.Refused)
                Refuse("permission", "the person refused, so the case cannot be published; remove the file");
            if (record.Permission == CaseStudies.Permission.NotAsked)
                Refuse("permission", "the person was not asked, so the case cannot be published; "
                    + "ask with the template permission-to-share-a-case, or choose another case");
            if (record.Permission == CaseStudies.Permission.PublishedSource && one.Sources.Count == 0)
                Refuse("permission", "permission is published-source, but sources is empty; name the source that the case is retold from");
        }

        void FinalText()
        {
            var (read, permission) = (record.ReadFinalText, record.Permission);
            if (read == CaseStudies.FinalText.No)
                Refuse("read-final-text", "the person did not read the final text; offer it to them, then write yes or declined");
            if (read == CaseStudies.FinalText.NotContacted && permission == CaseStudies.Permission.Agreed)
                Refuse("read-final-text", "read-final-text is not-contacted, but permission is agreed; "
                    + "offer the person the final text, then write yes or declined");
            if (read != CaseStudies.FinalText.NotContacted && permission == CaseStudies.Permission.PublishedSource)
                Refuse("read-final-text", $"read-final-text is {read}, but permission is published-source, "
                    + "which means that nobody was contacted; correct one of the two");
            if (read == CaseStudies.FinalText.Yes && record.ReadOn is null)
                Refuse("read-final-text", "read-final-text is yes, but read-on is missing; give the day the person read the final text");
            if (read != CaseStudies.FinalText.Yes && record.ReadOn is not null)
                Refuse("read-on", $"read-on gives a day, but read-final-text is {read}; correct one of the two");
            if (record.ReadOn > one.Published)
                Refuse("read-on", $"the person read the final text on {record.ReadOn:yyyy-MM-dd}, "
                    + $"after it was published on {one.Published:yyyy-MM-dd}; withdraw the case, or correct the days");
        }

        void Changes()
        {
            foreach (var (field, value, what) in new[]
            {
                ("names-changed", record.NamesChanged, "real names"),
                ("places-generalised", record.PlacesGeneralised, "places that can be found on a map"),
                ("dates-generalised", record.DatesGeneralised, "exact dates and ages"),
                ("rare-details-removed", record.RareDetailsRemoved, "details that single somebody out"),
            })
            {
                if (value == Changed.No) Refuse(field, $"{field} is no; remove {what} from the text, then write yes");
            }

            if (one.Pseudonyms.Count > 0 && record.NamesChanged != Changed.Yes)
                Refuse("names-changed", $"names-changed is {record.NamesChanged}, but pseudonyms are declared; "
                    + "write yes, or remove the pseudonyms");
        }

        void Checks()
        {
            if (record.IntruderCheck.Result == IntruderResult.SomebodyFound)
                Add(record.IntruderCheck.Line, "the motivated-intruder check found somebody; "
                    + "change what gave them away, and have it checked again");
            if (IsSame(record.IntruderCheck.By, one.PresentedBy))
                Add(record.IntruderCheck.Line, "the motivated-intruder check was done by the person who brought the case; "
                    + "ask somebody who does not know it");
            if (IsSame(record.SignOff.By, one.PresentedBy))
                Add(record.SignOff.Line, "the person who brought the case signed it off; "
                    + "ask the person responsible for information governance");
        }

        void Dates()
        {
            NotInFuture("published", one.Published, document.LineOf("published"));
            NotInFuture("read-on", record.ReadOn ?? today, LineOf("read-on"));
            BeforePublished("the motivated-intruder check", record.IntruderCheck.Date, record.IntruderCheck.Line);
            BeforePublished("the sign-off", record.SignOff.Date, record.SignOff.Line);
            if (one.Reviewed < one.Published)
                findings.Add(document.Source.Path, document.LineOf("reviewed"), $"reviewed {one.Reviewed:yyyy-MM-dd} lies before published "
                    + $"{one.Published:yyyy-MM-dd}; give the day of the last review");
            if (record.ReviewBy <= record.SignOff.Date)
                Refuse("review-by", $"review-by {record.ReviewBy:yyyy-MM-dd} is not after the sign-off of "
                    + $"{record.SignOff.Date:yyyy-MM-dd}; give a later day");
            else if (record.ReviewBy > record.SignOff.Date.AddYears(MostYears))
                Refuse("review-by", $"review-by {record.ReviewBy:yyyy-MM-dd} is more than {MostYears} years after the sign-off; "
                    + "give an earlier day");
            else if (record.ReviewBy < today)
                Refuse("review-by", $"the protection record expired on {record.ReviewBy:yyyy-MM-dd}; "
                    + "check permission, text and risk again and give new days, or withdraw the case");
        }

        void NotInFuture(string field, DateOnly date, int line)
        {
            if (date > today) Add(line, $"{field} {date:yyyy-MM-dd} lies in the future; give the day it happened");
        }

        void BeforePublished(string what, DateOnly date, int line)
        {
            if (date > one.Published)
                Add(line, $"{what} of {date:yyyy-MM-dd} came after publication on {one.Published:yyyy-MM-dd}; check first, then publish");
        }

        int LineOf(string field) => ProtectionLines.LineOf(document, field);

        void Refuse(string field, string message) => Add(LineOf(field), message);

        void Add(int line, string message) => findings.Add(document.Source.Path, line, message);
    }

    private static bool IsSame(string a, string b) => string.Equals(Plain(a), Plain(b), StringComparison.OrdinalIgnoreCase);

    /// <summary>"The housing worker" and "A housing worker" are one role.</summary>
    private static string Plain(string role)
    {
        var text = role.Trim().TrimEnd('.');
        foreach (var article in new[] { "the ", "an ", "a " })
        {
            if (text.StartsWith(article, StringComparison.OrdinalIgnoreCase)) return text[article.Length..];
        }

        return text;
    }
}

/// <summary>Where the fields of a protection record stand.</summary>
file static class ProtectionLines
{
    /// <summary>The line of a field inside the record; the record's own line where the field is not written.</summary>
    public static int LineOf(Document<CaseStudy> document, string field)
    {
        var lines = document.Source.Text().Split('\n');
        var start = document.Metadata.Protection.Line;
        var from = Math.Min(start - 1, lines.Length - 1);
        var at = Array.FindIndex(lines, from, line => line.TrimStart().StartsWith(field + ":", StringComparison.Ordinal));
        return at < 0 ? start : at + 1;
    }
}
