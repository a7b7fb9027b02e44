using CopToolkit.Commands;

return await CommandLine.RunAsync(args);
