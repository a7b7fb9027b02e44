using System.CommandLine;
using CopToolkit.Build;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;
using CopToolkit.FrontMatter;

namespace CopToolkit.Commands;

/// <summary>Takes a case back: its text leaves the file, and a notice stays at its address or at a neutral one.</summary>
public static class WithdrawCommand
{
    public static Command Create()
    {
        var slug = new Argument<string>("slug") { Description = "The file's name in content/case-studies/ without .md." };
        var reason = new Option<string>("--reason")
        {
            Description = "Why, in one sentence that gives nobody away; readers see it.",
            HelpName = "TEXT",
        };
        var address = new Option<bool>("--address")
        {
            Description = "Takes the address back as well, because it would give someone away: the notice stands at a neutral one.",
        };
        var command = new Command("withdraw", "Takes a published case study back: "
            + "a notice stays at its address, its text goes.") { slug, reason, address };
        command.SetAction(parsed =>
        {
            var options = SiteArguments.Read(parsed);
            var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            return Run(options.Content, parsed.GetValue(slug)!, parsed.GetValue(reason), today, parsed.GetValue(address));
        });
        return command;
    }

    public static int Run(string content, string slug, string? reason, DateOnly today, bool takesAddress = false)
    {
        if (NoCase(content, slug) is { } problem) return CommandLine.Refuse(problem);
        var path = Path.Combine(content, ContentFolders.CaseStudies, slug + ".md");
        var former = FormerCase.Read(path, slug);
        if (former.IsNotice && (!takesAddress || NeutralAddress.IsName(slug)))
            return CommandLine.Refuse($"{path} was withdrawn already and stays as it is.");
        var words = reason?.Trim() ?? former.Reason;
        if (words is null) return CommandLine.Refuse("The reason is missing; give it with --reason, in one sentence for readers.");
        if (ProblemOf(words) is { } fault) return CommandLine.Refuse(fault);
        if (takesAddress && former.IsNamedIn(words, slug))
            return CommandLine.Refuse("The reason names the case; write it without, because readers see it.");
        WholeFile.Write(path, CaseMarkdown.From(new WithdrawnCase
        {
            Title = "A case study that was withdrawn",
            Aliases = takesAddress ? [] : former.Aliases,
            Withdrawn = new Withdrawal { Date = former.Date ?? today, Reason = words },
        }));
        Console.Write(takesAddress ? Move(content, slug, path, former)
            : WithdrawAdvice.Of(path, slug, new CaseMentions(content, slug, former.Aliases).LeadTo(slug)));
        return 0;
    }

    /// <summary>Moves the notice, and all that led to the case. Interrupted, it can be run again until the file has moved.</summary>
    private static string Move(string content, string slug, string path, FormerCase former)
    {
        var folder = Path.Combine(content, ContentFolders.CaseStudies);
        var known = Path.Combine(content, ContentFolders.PermalinksFile);
        var published = File.Exists(known) ? File.ReadAllText(known) : "";
        var notice = NeutralAddress.Next(name => File.Exists(Path.Combine(folder, name + ".md"))
            || published.Contains($"/{ContentFolders.CaseStudies}/{name}/", StringComparison.Ordinal));
        var mentions = new CaseMentions(content, slug, former.Aliases);
        var led = mentions.LeadTo(notice);
        File.Move(path, Path.Combine(folder, notice + ".md"));
        mentions.ForgetAddresses(notice);
        return WithdrawAdvice.OfAddress(path, slug, notice, led, mentions.Naming(former.Title));
    }

    private static string? NoCase(string content, string slug)
    {
        if (!Slugs.IsSlug(slug)) return $"\"{slug}\" is no name of a case; name its file without .md, such as breaking-the-cycle.";
        var folder = Path.Combine(content, ContentFolders.CaseStudies);
        var path = Path.Combine(folder, slug + ".md");
        if (File.Exists(path)) return null;
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.md") : [];
        var known = files.Select(Path.GetFileNameWithoutExtension).OfType<string>();
        return $"There is no case {path}{Spelling.DidYouMean(slug, known)}; name a file of that folder.";
    }

    private static string? ProblemOf(string words)
    {
        if (words.Length is < 10 or > 300)
            return $"The reason has {words.Length} characters; write one sentence of 10 to 300 that readers may see.";
        if (HiddenCharacters.Has(words, out _) || words.Contains('\n', StringComparison.Ordinal))
            return "The reason has a character that cannot be seen; write one plain sentence.";
        if (CaseGate.Problem(words) is { } problem) return $"The reason would give someone away: {problem}. Write it without.";
        return null;
    }
}
