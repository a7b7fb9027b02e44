namespace CopToolkit.Commands;

/// <summary>The command line or the environment says something that cannot be meant; the message says what, and what to do.</summary>
public sealed class WrongUsageException(string message) : Exception(message);
