using System.CommandLine;
using CopToolkit.Build;

namespace CopToolkit.Commands;

/// <summary>The program as someone calls it: its commands, and what is said when a call cannot be understood.</summary>
public static class CommandLine
{
    /// <summary>Set, it adds to the report of a fault where in the code it happened, for those who mend it.</summary>
    private const string Trace = "COP_TRACE";

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Commands().Parse(args);
        if (parsed.Errors.Count > 0) return Refuse(parsed);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (WrongUsageException wrong)
        {
            return Refuse(wrong.Message);
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (Exception fault) when (Environment.GetEnvironmentVariable(Trace) is null or "")
        {
            return Refuse($"The generator has a fault: {fault.GetBaseException().Message.TrimEnd('.')}. "
                + $"Please report it, with the file that you changed last; with {Trace}=1 it says where in the code it happened.");
        }
    }

    private static RootCommand Commands()
    {
        var root = new RootCommand("Builds the Community of Practice toolkit site from content/ into output/.");
        SiteArguments.AddTo(root);
        BuildCommand.Attach(root);
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(PreviewCommand.Create());
        root.Subcommands.Add(NewCommand.Create());
        root.Subcommands.Add(PermalinksCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(WithdrawCommand.Create());
        root.Subcommands.Add(SchemaCommand.Create());
        root.Subcommands.Add(PictureCommand.Create());
        root.Subcommands.Add(FixCommand.Create());
        return root;
    }

    /// <summary>How the command is called, and last, where a reader looks first, what is wrong with this call.</summary>
    private static int Refuse(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var arguments = string.Concat(command.Arguments.Select(argument => $" <{argument.Name}>"));
        var name = command is RootCommand ? "" : $" {command.Name}";
        Console.Error.WriteLine($"Usage: dotnet run --project generator --{name}{arguments} [options]; --help lists them.");
        foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
        return (int)BuildOutcome.WrongUsage;
    }

    /// <summary>Says what cannot be done, and ends the command with the number for that.</summary>
    public static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return (int)BuildOutcome.WrongUsage;
    }
}
