using System.CommandLine;
using CopToolkit.Documents;

namespace CopToolkit.Commands;

/// <summary>The options that every command shares, and what the environment adds to them.</summary>
public static class SiteArguments
{
    private static readonly Option<string> Content = Folder("--content", "The folder of content.", "content");
    private static readonly Option<string> Output = Folder("--output", "The folder for the finished site.", "output");
    private static readonly Option<string> Themes = Folder("--themes", "The folder of themes.", "themes");

    private static readonly Option<Uri?> Url =
        Address("--url", "The site's own address; without it the environment variable URL, else site.yml.");

    private static readonly Option<Uri?> Repository = Address("--repository",
        "The repository's address for edit links; without it the environment variable REPOSITORY_URL, else site.yml.");

    public static void AddTo(Command command)
    {
        foreach (var option in new Option[] { Content, Output, Themes, Url, Repository }) command.Options.Add(option);
    }

    /// <summary>Nobody named a folder for the output.</summary>
    public static bool HasDefaultOutput(ParseResult parsed) => parsed.GetResult(Output) is null or { Implicit: true };

    public static SiteOptions Read(ParseResult parsed) => new()
    {
        Content = parsed.GetValue(Content)!,
        Output = parsed.GetValue(Output)!,
        Themes = parsed.GetValue(Themes)!,
        Url = parsed.GetValue(Url) ?? FromEnvironment("URL"),
        Repository = parsed.GetValue(Repository) ?? FromEnvironment("REPOSITORY_URL"),
        Branch = Environment.GetEnvironmentVariable("BRANCH") is { Length: > 0 } branch ? branch : "main",
    };

    private static Option<string> Folder(string name, string description, string usual) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        HelpName = "DIR",
        Recursive = true,
    };

    private static Option<Uri?> Address(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = WebAddress,
        HelpName = "ADDRESS",
        Recursive = true,
    };

    private static Uri? FromEnvironment(string name) => Parsed(Environment.GetEnvironmentVariable(name));

    private static Uri? WebAddress(System.CommandLine.Parsing.ArgumentResult argument)
    {
        var text = argument.Tokens.Count == 0 ? null : argument.Tokens[0].Value;
        var address = Parsed(text);
        if (address is null)
            argument.AddError($"{argument.Argument.Name} must be a web address such as https://toolkit.example, but is \"{text}\".");
        return address;
    }

    /// <summary>A web address that ends in a slash, so that paths can be added to it.</summary>
    private static Uri? Parsed(string? text) =>
        Uri.TryCreate(text?.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0
            ? uri
            : null;
}
