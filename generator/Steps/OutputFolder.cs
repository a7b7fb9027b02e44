using System.Buffers;
using System.Collections.Concurrent;
using CopToolkit.Core;
using CopToolkit.Documents;
using Microsoft.Win32.SafeHandles;

namespace CopToolkit.Steps;

/// <summary>
/// Writes the site beside the output folder and lets it take its place only when all is well.
/// The site before last is kept and brought up to date, because comparing a file is ten times cheaper than making it.
/// </summary>
public sealed class OutputFolder : Output, IDisposable
{
    /// <summary>Says that a folder was written by this generator and may be replaced by it.</summary>
    public const string Marker = ".generated";

    private const int BufferSize = 64 * 1024;
    private readonly string _live;
    private readonly string _next;
    private readonly string _last;
    private readonly bool _checkOnly;
    private readonly bool _hasLive;
    private readonly bool _hasNext;
    private readonly FileStream? _lock;
    private readonly ConcurrentDictionary<string, byte> _folders = new(StringComparer.Ordinal);
    private int _written;
    private int _unchanged;

    private OutputFolder(SiteOptions options, IReadOnlySet<string> fixedPaths, Findings findings)
        : base(fixedPaths, findings)
    {
        // A link to the folder that is served stays a link: the folder behind it changes.
        _live = RealPath.Of(options.Output);
        var (parent, name) = (Path.GetDirectoryName(_live)!, Path.GetFileName(_live));
        _next = Path.Combine(parent, $".{name}.next");
        _last = Path.Combine(parent, $".{name}.last");
        _checkOnly = options.CheckOnly;
        if (_checkOnly) return;
        Directory.CreateDirectory(parent);
        _lock = Lock(Path.Combine(parent, $".{name}.lock"));
        Recover();
        (_hasLive, _hasNext) = (Directory.Exists(_live), Directory.Exists(_next));
        Directory.CreateDirectory(_next);
        // Whatever was put into the last site but one, nothing may be written through it.
        if (_hasNext) FolderFiles.RemoveLinks(_next);
        Write(Marker, "This folder is written by the generator. Change content/ or themes/ instead.\n"u8);
    }

    /// <summary>Begins a build. <paramref name="fixedPaths"/> are the files, besides pages, that it will write.</summary>
    public static OutputFolder Open(SiteOptions options, IReadOnlySet<string> fixedPaths, Findings findings) =>
        new(options, fixedPaths, findings);

    protected override void Take(string path, ReadOnlySpan<byte> bytes)
    {
        if (_checkOnly) return;
        var isSame = _hasLive && Same(Path.Combine(_live, path), bytes);
        if (isSame) Interlocked.Increment(ref _unchanged);
        else Interlocked.Increment(ref _written);
        var target = Path.Combine(_next, path);
        if (_hasNext && Same(target, bytes)) return;
        var folder = Path.GetDirectoryName(target)!;
        if (!_folders.ContainsKey(folder))
        {
            // Another thread may rely on the folder as soon as it is known, so it is made first.
            Directory.CreateDirectory(folder);
            _folders.TryAdd(folder, 0);
        }

        File.WriteAllBytes(target, bytes);
    }

    /// <summary>Lets the finished site take the place of the old one.</summary>
    public WrittenFiles Publish()
    {
        if (_checkOnly) return new WrittenFiles(0, 0, 0);
        if (_hasNext) RemoveStale();
        var removed = Directory.Exists(_live) ? FolderFiles.Below(_live).Count(file => !Has(Inside(_live, file))) : 0;
        TakePlace();
        return new WrittenFiles(_written, _unchanged, removed);
    }

    /// <summary>In one step where the system has it; else the old site is aside for a moment, and the next build would bring it
    /// back.</summary>
    private void TakePlace()
    {
        if (Directory.Exists(_live) && FolderExchange.InOneStep(_next, _live)) return;
        if (Directory.Exists(_live)) Directory.Move(_live, _last);
        Directory.Move(_next, _live);
        if (Directory.Exists(_last)) Directory.Move(_last, _next);
    }

    public void Dispose() => _lock?.Dispose();

    /// <summary>A build that was killed between the renames left the old site in the folder ".last".</summary>
    private void Recover()
    {
        foreach (var folder in new[] { _next, _last }.Where(folder => new DirectoryInfo(folder).LinkTarget is not null))
            File.Delete(folder);
        if (!Directory.Exists(_last)) return;
        if (!Directory.Exists(_live)) Directory.Move(_last, _live);
        else if (!Directory.Exists(_next)) Directory.Move(_last, _next);
        else Directory.Delete(_last, recursive: true);
    }

    private void RemoveStale()
    {
        foreach (var file in FolderFiles.Below(_next).Where(file => !Has(Inside(_next, file))).ToList()) File.Delete(file);
        FolderFiles.RemoveEmpty(_next);
    }

    private static string Inside(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    private static FileStream? Lock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw new OutputBusyException();
        }
    }

    private static bool Same(string path, ReadOnlySpan<byte> bytes)
    {
        // An exception for each new file would cost more than writing it.
        if (!File.Exists(path)) return false;
        try
        {
            using var handle = File.OpenHandle(path);
            return RandomAccess.GetLength(handle) == bytes.Length && Holds(handle, bytes);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    private static bool Holds(SafeFileHandle handle, ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            for (var at = 0; at < bytes.Length;)
            {
                var read = RandomAccess.Read(handle, buffer, at);
                if (read == 0 || !bytes.Slice(at, read).SequenceEqual(buffer.AsSpan(0, read))) return false;
                at += read;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>Another build is writing the same output folder.</summary>
public sealed class OutputBusyException : Exception
{
    public OutputBusyException()
        : base("another build is writing this output folder; wait for it to end, or name another folder with --output DIR")
    {
    }
}
