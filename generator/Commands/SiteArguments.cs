using System.CommandLine;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Commands;

/// <summary>The options that every command shares, and what the environment adds to them.</summary>
public static class SiteArguments
{
    private static readonly Option<string> Content = Folder("--content", "The folder of content.", "content");
    private static readonly Option<string> Output = Folder("--output", "The folder for the finished site.", "output");
    private static readonly Option<string> Themes = Folder("--themes", "The folder of themes.", "themes");

    private static readonly Option<Uri?> Url =
        Address("--url", "The site's own address; without it the environment variable URL, else site.yml.", OwnAddress.Read);

    private static readonly Option<Uri?> Repository = Address("--repository",
        "The repository's address for edit links; without it the environment variable REPOSITORY_URL, else site.yml.",
        OwnAddress.ReadRepository);

    private static readonly Option<string> Format = Formats();

    public static void AddTo(Command command)
    {
        foreach (var option in new Option[] { Content, Output, Themes, Url, Repository }) command.Options.Add(option);
    }

    /// <summary>For commands that end in findings: in words, or as JSON for other programs.</summary>
    public static void AddFormatTo(Command command) => command.Options.Add(Format);

    /// <summary>Another program reads the answer.</summary>
    public static bool WantsJson(ParseResult parsed) => parsed.GetValue(Format) == "json";

    /// <summary>Nobody named a folder for the output.</summary>
    public static bool HasDefaultOutput(ParseResult parsed) => parsed.GetResult(Output) is null or { Implicit: true };

    /// <summary>The folder of content, for commands that need nothing else.</summary>
    public static string ContentOf(ParseResult parsed) => parsed.GetValue(Content)!;

    /// <exception cref="WrongUsageException">The environment holds something that cannot be meant.</exception>
    public static SiteOptions Read(ParseResult parsed) => new()
    {
        Content = parsed.GetValue(Content)!,
        Output = parsed.GetValue(Output)!,
        Themes = parsed.GetValue(Themes)!,
        Url = parsed.GetValue(Url) ?? FromEnvironment("URL", OwnAddress.Read),
        Repository = parsed.GetValue(Repository) ?? FromEnvironment("REPOSITORY_URL", OwnAddress.ReadRepository),
        Branch = Branch(),
    };

    private static Option<string> Formats()
    {
        var format = new Option<string>("--format")
        {
            Description = "text, or json: every finding with its file, line and column on the standard output, for other programs.",
            DefaultValueFactory = _ => "text",
            HelpName = "NAME",
        };
        format.AcceptOnlyFromAmong("text", "json");
        return format;
    }

    private static Option<string> Folder(string name, string description, string usual) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        HelpName = "DIR",
        Recursive = true,
    };

    private static Option<Uri?> Address(string name, string description, Func<string, (Uri? Address, string? Problem)> read) => new(name)
    {
        Description = description,
        CustomParser = argument =>
        {
            var (address, problem) = read(argument.Tokens.Count == 0 ? "" : argument.Tokens[0].Value);
            if (problem is not null) argument.AddError($"{name} {problem}.");
            return address;
        },
        HelpName = "ADDRESS",
        Recursive = true,
    };

    private static Uri? FromEnvironment(string name, Func<string, (Uri? Address, string? Problem)> read)
    {
        if (Environment.GetEnvironmentVariable(name) is not { Length: > 0 } text) return null;
        var (address, problem) = read(text);
        return problem is null ? address : throw new WrongUsageException($"The environment variable {name} {problem}; "
            + "correct it, or unset it.");
    }

    private static string Branch()
    {
        if (Environment.GetEnvironmentVariable("BRANCH") is not { Length: > 0 } branch) return "main";
        return !branch.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            ? branch
            : throw new WrongUsageException("The environment variable BRANCH is no name of a branch; correct it, or unset it.");
    }
}
