namespace CopToolkit.Steps;

/// <summary>What a build changed in the output folder.</summary>
public sealed record WrittenFiles(int Written, int Unchanged, int Removed);
