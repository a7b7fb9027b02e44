using CopToolkit.Anonymity;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>A protection record that contradicts itself, lets someone down or has expired is a finding.</summary>
public static class ProtectionRules
{
    public static void Check(Document<CaseStudy> document, Site site, Findings findings)
    {
        var record = new ProtectionCheck(document, site, findings);
        record.CheckPermission();
        record.CheckFinalText();
        record.CheckText();
        record.CheckChanges();
        record.CheckRoles();
        record.CheckDates();
    }
}

/// <summary>The check of one protection record.</summary>
file sealed class ProtectionCheck(Document<CaseStudy> document, Site site, Findings findings)
{
    private const int MostYears = 3;
    private readonly DateOnly _today = site.Today;
    private readonly CaseStudy _case = document.Metadata;
    private readonly Protection _record = document.Metadata.Protection!;

    public void CheckPermission()
    {
        foreach (var (field, problem) in ConsentRules.Problems(_case, _record, site)) Refuse(field, problem);
    }

    /// <summary>Consent belongs to the text that was read.</summary>
    public void CheckText()
    {
        // A text that cannot be read, or lacks a section, has its finding already.
        if (_case.Sections.Count < CaseFields.Sections.Count) return;
        if (_record.ReadFinalText == FinalText.Yes)
            CheckText("read-text", _record.ReadText, LineOf("read-final-text"), "the person read it", "let the person read it again");
        if (_record.IntruderCheck.Result != IntruderResult.NotDone)
        {
            CheckText(
                "text", _record.IntruderCheck.Text, _record.IntruderCheck.Line, "the motivated-intruder check", "have it tried again");
        }

        CheckText("text", _record.SignOff.Text, _record.SignOff.Line, "the sign-off", "have it signed again");
    }

    private void CheckText(string field, string? former, int line, string step, string again)
    {
        var now = CaseFingerprint.Of(_case);
        if (former == now) return;
        if (former is null)
            Add(line, $"nobody has said which text was meant by \"{step}\"; if it was the text as it is now, write \"{field}: {now}\"");
        else if (!CaseFingerprint.IsOne(former))
            Add(line, $"\"{field}\" is no fingerprint of a text; write \"{field}: {now}\" if it was the text as it is now");
        else
            Add(line, $"the text has changed since {step}, in {string.Join(", ", CaseFingerprint.Changed(former, now))}; "
                + $"{again}, then write \"{field}: {now}\"");
    }

    public void CheckFinalText()
    {
        var (read, permission) = (_record.ReadFinalText, _record.Permission);
        if (read == FinalText.No)
            Refuse("read-final-text", "the person did not read the final text; offer it to them, then write yes or declined");
        if (read == FinalText.NotContacted && permission == Permission.Agreed)
            Refuse("read-final-text", "read-final-text is not-contacted, but permission is agreed; "
                + "offer the person the final text, then write yes or declined");
        if (read != FinalText.NotContacted && permission == Permission.PublishedSource)
            Refuse("read-final-text", $"read-final-text is {read}, but permission is published-source, "
                + "which means that nobody was contacted; correct one of the two");
        if (read == FinalText.Yes && _record.ReadOn is null)
            Refuse("read-final-text", "read-final-text is yes, but read-on is missing; give the day the person read the final text");
        if (read != FinalText.Yes && _record.ReadOn is not null)
            Refuse("read-on", $"read-on gives a day, but read-final-text is {read}; correct one of the two");
        if (_record.ReadOn > _case.Published)
            Refuse("read-on", $"the person read the final text on {_record.ReadOn:yyyy-MM-dd}, "
                + $"after it was published on {_case.Published:yyyy-MM-dd}; withdraw the case, or correct the days");
    }

    public void CheckChanges()
    {
        foreach (var (field, value, what) in new[]
        {
            ("names-changed", _record.NamesChanged, "real names"),
            ("places-generalised", _record.PlacesGeneralised, "places that can be found on a map"),
            ("dates-generalised", _record.DatesGeneralised, "exact dates and ages"),
            ("rare-details-removed", _record.RareDetailsRemoved, "details that single someone out"),
        })
        {
            if (value == Changed.No) Refuse(field, $"{field} is no; remove {what} from the text, then write yes");
        }

        if (_case.Names.MadeUp.Count > 0 && _record.NamesChanged != Changed.Yes)
            Refuse("names-changed", $"names-changed is {_record.NamesChanged}, but the text has made-up names; "
                + "write yes, or remove the made-up names");
    }

    public void CheckRoles()
    {
        if (_record.IntruderCheck.Result == IntruderResult.SomebodyFound)
            Add(_record.IntruderCheck.Line, "the motivated-intruder check found someone; "
                + "change what gave them away, and have it checked again");
        if (_record.IntruderCheck.Result == IntruderResult.NotDone && _record.Permission != Permission.PublishedSource)
            Add(_record.IntruderCheck.Line, "the motivated-intruder check was not done; ask someone who does not know the case to try, "
                + "and write what came out");
        if (IsSame(_record.IntruderCheck.By, _case.PresentedBy))
            Add(_record.IntruderCheck.Line, "the motivated-intruder check was done by the person who brought the case; "
                + "ask someone who does not know it");
        if (IsSame(_record.SignOff.By, _record.IntruderCheck.By))
            Add(_record.SignOff.Line, "the same person tried to find someone and signed; ask someone else to sign");
        foreach (var change in _record.Changes.Where(change => !Sense.Has(change)))
            Refuse("changes", "changes needs words; say what was changed or left out, in a sentence that does not bring it back");
        if (!Sense.Has(_record.PermissionGiven))
            Refuse("permission-given", "permission-given needs words; say who asked, by role, and how the person answered");
        if (IsSame(_record.SignOff.By, _case.PresentedBy))
            Add(_record.SignOff.Line, "the person who brought the case signed it off; "
                + "ask the person responsible for information governance");
    }

    public void CheckDates()
    {
        NotInFuture("published", _case.Published, document.LineOf("published"));
        NotInFuture("read-on", _record.ReadOn ?? _today, LineOf("read-on"));
        BeforePublished("the motivated-intruder check", _record.IntruderCheck.Date, _record.IntruderCheck.Line);
        BeforePublished("the sign-off", _record.SignOff.Date, _record.SignOff.Line);
        if (_case.Reviewed < _case.Published)
            findings.Add(document.Source.Path, document.LineOf("reviewed"), $"reviewed {_case.Reviewed:yyyy-MM-dd} lies before published "
                + $"{_case.Published:yyyy-MM-dd}; give the day of the last review");
        if (_record.ReviewBy <= _record.SignOff.Date)
            Refuse("review-by", $"review-by {_record.ReviewBy:yyyy-MM-dd} is not after the sign-off of "
                + $"{_record.SignOff.Date:yyyy-MM-dd}; give a later day");
        else if (_record.ReviewBy > _record.SignOff.Date.AddYears(MostYears))
            Refuse("review-by", $"review-by {_record.ReviewBy:yyyy-MM-dd} is more than {MostYears} years after the sign-off; "
                + "give an earlier day");
        else if (_record.ReviewBy < _today)
            Refuse("review-by", $"the protection record expired on {_record.ReviewBy:yyyy-MM-dd}; "
                + "check permission, text and risk again and give new days, or withdraw the case");
    }

    private void NotInFuture(string field, DateOnly date, int line)
    {
        if (date > _today) Add(line, $"{field} {date:yyyy-MM-dd} lies in the future; give the day it happened");
    }

    private void BeforePublished(string what, DateOnly date, int line)
    {
        if (date > _case.Published)
            Add(line, $"{what} of {date:yyyy-MM-dd} came after publication on {_case.Published:yyyy-MM-dd}; check first, then publish");
    }

    private void Refuse(string field, string message) => Add(LineOf(field), message);

    private void Add(int line, string message) => findings.Add(document.Source.Path, line, message);

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

    /// <summary>The line of a field inside the record; the record's own line where the field is not written.</summary>
    private int LineOf(string field)
    {
        var lines = document.Source.Text().Split('\n');
        var start = document.Metadata.Protection!.Line;
        var from = Math.Min(start - 1, lines.Length - 1);
        var at = Array.FindIndex(lines, from, line => line.TrimStart().StartsWith(field + ":", StringComparison.Ordinal));
        return at < 0 ? start : at + 1;
    }
}
