using System.Runtime.InteropServices;

namespace CopToolkit.Core;

/// <summary>Walks through folders without ever following a link out of them.</summary>
public static class FolderFiles
{
    /// <summary>The ordinary files below a folder; links are left out, and so is all that they lead to.</summary>
    public static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder, "*", Inside);

    /// <summary>Takes every link out of a folder; what the links lead to stays as it is.</summary>
    public static void RemoveLinks(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (entry.LinkTarget is not null) entry.Delete();
            else if (entry is DirectoryInfo) RemoveLinks(entry.FullName);
        }
    }

    /// <summary>Removes the folders that hold nothing.</summary>
    public static void RemoveEmpty(string folder)
    {
        foreach (var below in Directory.EnumerateDirectories(folder, "*", SearchOption.TopDirectoryOnly).ToList())
        {
            RemoveEmpty(below);
            if (!Directory.EnumerateFileSystemEntries(below).Any()) Directory.Delete(below);
        }
    }

    /// <summary>
    /// False for pipes, sockets and devices, which may never end. Linux tells; elsewhere a file is taken for one, because
    /// Windows has none of these in a folder.
    /// </summary>
    public static bool IsOrdinary(string path)
    {
        if (!OperatingSystem.IsLinux()) return true;
        var told = new byte[StatusSize];
        if (Statx(AtWorkingFolder, path, DoNotFollow, TypeOnly, told) != 0) return true;
        return (BitConverter.ToUInt16(told, PlaceOfMode) & TypeBits) is RegularFile or Folder;
    }

    private static readonly EnumerationOptions Inside = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    // The call statx of Linux, whose answer has the same form on every processor.
    private const int AtWorkingFolder = -100;
    private const int DoNotFollow = 0x100;
    private const uint TypeOnly = 1;
    private const int StatusSize = 256;
    private const int PlaceOfMode = 28;
    private const int TypeBits = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;

    [DllImport("libc", EntryPoint = "statx", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] told);
}
