namespace CopToolkit.Components.Figures;

/// <summary>A name beside a ring, and the line that leads to it.</summary>
public sealed record SideLabel(NameLines Name, Place At, string Anchor, string Lead);

/// <summary>Where names stand beside a ring.</summary>
/// <param name="Middle">The middle of the ring.</param>
/// <param name="Radius">Where the lines begin.</param>
/// <param name="Column">How far from the middle the columns stand.</param>
/// <param name="Reach">How far above and below the middle a name may like to stand.</param>
/// <param name="Row">The height of a name.</param>
public sealed record LabelRoom(Place Middle, double Radius, double Column, double Reach, double Row);

/// <summary>Sets names in two columns beside a ring, in the order of the ring, so that no two lines cross.</summary>
public static class SideLabels
{
    public static IReadOnlyList<SideLabel> Of(IReadOnlyList<(double Angle, NameLines Name)> places, LabelRoom room)
    {
        var heights = new double[places.Count];
        var all = Enumerable.Range(0, places.Count);
        Spread(heights, places, room, [.. all.Where(i => places[i].Angle <= 180)]);
        Spread(heights, places, room, [.. all.Where(i => places[i].Angle > 180).Reverse()]);
        return [.. places.Select((place, i) => Label(place, room, heights[i]))];
    }

    /// <summary>The rows that the fuller side needs.</summary>
    public static int Rows(IEnumerable<double> angles) => angles.GroupBy(angle => angle <= 180).Max(side => side.Count());

    /// <summary>Each name as near as it can be to the height of its place, at least a row from the next.</summary>
    private static void Spread(
        double[] heights, IReadOnlyList<(double Angle, NameLines Name)> places, LabelRoom room, List<int> side)
    {
        // Names that would touch form a block, which stands where its members would like to be on average.
        var blocks = new List<(double Sum, int Count)>();
        foreach (var (index, k) in side.Select((index, k) => (index, k)))
        {
            blocks.Add((room.Middle.Round(room.Reach, places[index].Angle).Y - (k * room.Row), 1));
            while (blocks is [.., var above, var below] && above.Sum / above.Count > below.Sum / below.Count)
            {
                blocks.RemoveAt(blocks.Count - 1);
                blocks[^1] = (above.Sum + below.Sum, above.Count + below.Count);
            }
        }

        var top = room.Middle.Y - room.Reach;
        var bottom = room.Middle.Y + room.Reach - ((side.Count - 1) * room.Row);
        var wishes = blocks.SelectMany(block => Enumerable.Repeat(block.Sum / block.Count, block.Count));
        foreach (var (wish, k) in wishes.Select((wish, k) => (wish, k)))
            heights[side[k]] = Math.Clamp(wish, top, Math.Max(top, bottom)) + (k * room.Row);
    }

    private static SideLabel Label((double Angle, NameLines Name) place, LabelRoom room, double y)
    {
        var side = place.Angle <= 180 ? 1 : -1;
        var (middle, column) = (room.Middle, room.Column);
        var (from, end) = (middle.Round(room.Radius, place.Angle), new Place(middle.X + (side * (column - 8)), y));
        var lead = $"M{from} L{new Place(end.X - (side * 12), y)} H{Place.Of(end.X)}";
        return new SideLabel(place.Name, end with { X = middle.X + (side * column) }, side > 0 ? "start" : "end", lead);
    }
}
