using System.Runtime.InteropServices;

namespace CopToolkit.Steps;

/// <summary>Lets two folders change places.</summary>
public static class FolderExchange
{
    /// <summary>
    /// Exchanges two folders in one step, so that nobody ever finds neither. False where the system or the disk cannot do that;
    /// then nothing has changed.
    /// </summary>
    public static bool InOneStep(string one, string other)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return RenameAt2(AtWorkingFolder, one, AtWorkingFolder, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    private const int AtWorkingFolder = -100;
    private const uint Exchange = 2;

    [DllImport("libc", EntryPoint = "renameat2", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt2(
        int oneFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string one,
        int otherFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string other,
        uint flags);
}
