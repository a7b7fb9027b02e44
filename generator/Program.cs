using System.CommandLine;
using CopToolkit.Build;
using CopToolkit.Commands;

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

var parsed = root.Parse(args);
var exit = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? (int)BuildOutcome.WrongUsage : exit;
