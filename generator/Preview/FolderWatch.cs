using CopToolkit.Core;

namespace CopToolkit.Preview;

/// <summary>
/// Tells when something in the folders has changed. The system's watchers tell at once, but lose a folder that is renamed or made
/// anew, as git does, and can miss a change of letters in a name; so the folders are also looked at each second.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(120);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly IReadOnlyList<string> _folders;
    private readonly Action _changed;
    private readonly Timer _soon;
    private readonly Timer _looking;
    private List<FileSystemWatcher> _watchers = [];
    private long _seen;

    public FolderWatch(IReadOnlyList<string> folders, Action changed)
    {
        (_folders, _changed) = (folders, changed);
        _seen = Stamp();
        _soon = new Timer(_ => Tell());
        Renew();
        _looking = new Timer(_ => LookAround(), null, Look, Look);
    }

    public void Dispose()
    {
        _looking.Dispose();
        _soon.Dispose();
        foreach (var watcher in _watchers) watcher.Dispose();
    }

    private void Tell()
    {
        lock (_lock)
        {
            _seen = Stamp();
            _changed();
        }
    }

    private void LookAround()
    {
        // A build that is running has seen the folders as they are, or the next look finds them changed.
        if (!_lock.TryEnter()) return;
        try
        {
            if (Stamp() == _seen) return;
            Thread.Sleep(Settle);
            if (Stamp() == _seen) return;
            Console.WriteLine("Folders were renamed or made anew; watching them again.");
            Renew();
            Tell();
        }
        finally
        {
            _lock.Exit();
        }
    }

    private void Renew()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        _watchers = [.. _folders.Where(Directory.Exists).Select(Watcher).OfType<FileSystemWatcher>()];
    }

    private FileSystemWatcher? Watcher(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            FileSystemEventHandler soon = (_, _) => _soon.Change(Settle, Timeout.InfiniteTimeSpan);
            watcher.Changed += soon;
            watcher.Created += soon;
            watcher.Deleted += soon;
            watcher.Renamed += (_, _) => _soon.Change(Settle, Timeout.InfiniteTimeSpan);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception refused) when (refused is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // It went away this moment, or the system has no watcher left: looking each second is enough.
            return null;
        }
    }

    /// <summary>The names, sizes and times of all files, as one number.</summary>
    private long Stamp()
    {
        var stamp = 17L;
        foreach (var folder in _folders)
        {
            try
            {
                if (!Directory.Exists(folder)) continue;
                // A sum, because folders list their files in any order.
                foreach (var file in FolderFiles.Below(folder).Select(path => new FileInfo(path)).Where(file => file.Exists))
                    stamp += HashCode.Combine(file.FullName.GetHashCode(StringComparison.Ordinal), file.Length, file.LastWriteTimeUtc);
            }
            catch (Exception moved) when (moved is IOException or UnauthorizedAccessException)
            {
                stamp++;
            }
        }

        return stamp;
    }
}
