using System.Text.RegularExpressions;
using CopToolkit.Build;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Architecture;

/// <summary>The house has rooms, and no way back up.</summary>
public sealed partial class LayerTests
{
    private static readonly string Generator = Path.Combine(Repository.Root, "generator");

    private static readonly HashSet<(string From, string To)> Allowed =
        [.. Layers.All.SelectMany(layer => layer.Uses.Select(used => (layer.Room, used)))];

    private static readonly IReadOnlySet<(Mono.Cecil.TypeDefinition From, Mono.Cecil.TypeDefinition To)> Found =
        Arrows.Of(typeof(Pipeline).Assembly.Location);

    [Fact]
    public void No_room_uses_one_that_the_list_does_not_allow()
    {
        var wrong = Found.Where(arrow => !Allowed.Contains((Arrows.RoomOf(arrow.From), Arrows.RoomOf(arrow.To))));
        Assert.Empty(wrong.Select(arrow => $"{arrow.From.FullName} uses {arrow.To.FullName}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_arrow_of_the_list_is_used()
    {
        var used = Found.Select(arrow => (Arrows.RoomOf(arrow.From), Arrows.RoomOf(arrow.To)))
            .Concat(Named().Select(one => (RoomOf(one.File), one.Room))).ToHashSet();
        Assert.Empty(Allowed.Where(arrow => !used.Contains(arrow)).Select(arrow => $"{arrow.From} does not use {arrow.To}"));
    }

    [Fact]
    public void Every_arrow_of_the_list_points_down()
    {
        var rooms = Layers.All.Select(layer => layer.Room).ToList();
        var up = Layers.All.SelectMany((layer, place) => layer.Uses.Where(used => rooms.IndexOf(used) is var at && (at < 0 || at >= place))
            .Select(used => $"{layer.Room} uses {used}, which does not stand above it"));
        Assert.Empty(up);
    }

    /// <summary>The compiler leaves no trace of constants, so the sources are read for what they name.</summary>
    [Fact]
    public void No_source_file_names_a_room_that_its_own_may_not_use()
    {
        var wrong = Named().Where(one => RoomOf(one.File) is [_, ..] room && room != one.Room && !Allowed.Contains((room, one.Room)));
        Assert.Empty(wrong.Select(one => $"{one.File} names {one.Room}"));
    }

    [Fact]
    public void Every_namespace_is_the_folder_of_its_file()
    {
        var wrong = Sources("*.cs").Select(file => (file, Name: Namespace().Match(File.ReadAllText(file)).Groups["name"].Value))
            .Where(one => one.Name.Length > 0 && one.Name.Replace('.', '/') != RoomOf(one.file));
        Assert.Empty(wrong);
    }

    /// <summary>The rooms that sources import; what _Imports.razor says is for the whole folder, and no use by itself.</summary>
    private static IEnumerable<(string File, string Room)> Named() =>
        Sources("*.cs").Concat(Sources("*.razor").Where(file => Path.GetFileName(file) != "_Imports.razor"))
            .SelectMany(file => RoomsNamedIn(file).Select(room => (file, room)));

    private static IEnumerable<string> RoomsNamedIn(string file) =>
        Rooms().Matches(File.ReadAllText(file)).Select(found => found.Groups["room"].Value.Replace('.', '/'));

    private static string RoomOf(string file)
    {
        var folder = Path.GetRelativePath(Generator, Path.GetDirectoryName(file)!);
        return folder.Replace('\\', '/').TrimStart('.');
    }

    private static IEnumerable<string> Sources(string pattern) => SourceFiles.Below("generator", pattern);

    [GeneratedRegex(@"^@?using CopToolkit\.(?<room>[\w.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rooms();

    [GeneratedRegex(@"^namespace CopToolkit\.(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace();
}
