namespace CopToolkit.Components.Figures;

/// <summary>A name beside a ring, and the line that leads to it.</summary>
public sealed record SideLabel(NameLines Name, Place At, string Anchor, string Lead);

/// <summary>Sets names in two columns beside a ring, in the order of the ring, so that no two lines cross.</summary>
public static class SideLabels
{
    /// <param name="middle">The middle of the ring.</param>
    /// <param name="radius">Where the lines begin.</param>
    /// <param name="column">How far from the middle the columns stand.</param>
    /// <param name="reach">How far above and below the middle a name may like to stand.</param>
    /// <param name="row">The height of a name.</param>
    public static IReadOnlyList<SideLabel> Of(IReadOnlyList<(double Angle, NameLines Name)> places, Place middle, double radius, double column, double reach, double row)
    {
        var heights = new double[places.Count];
        Spread(heights, places, middle, reach, row, [.. Enumerable.Range(0, places.Count).Where(i => places[i].Angle <= 180)]);
        Spread(heights, places, middle, reach, row, [.. Enumerable.Range(0, places.Count).Where(i => places[i].Angle > 180).Reverse()]);
        return [.. places.Select((place, i) => Label(place, middle, radius, column, heights[i]))];
    }

    /// <summary>The rows that the fuller side needs.</summary>
    public static int Rows(IEnumerable<double> angles) => angles.GroupBy(angle => angle <= 180).Max(side => side.Count());

    /// <summary>Each name as near as it can be to the height of its place, at least a row from the next.</summary>
    private static void Spread(double[] heights, IReadOnlyList<(double Angle, NameLines Name)> places, Place middle, double reach, double row, List<int> side)
    {
        // Names that would touch form a block, which stands where its members would like to be on average.
        var blocks = new List<(double Sum, int Count)>();
        foreach (var (index, k) in side.Select((index, k) => (index, k)))
        {
            blocks.Add((middle.Round(reach, places[index].Angle).Y - (k * row), 1));
            while (blocks is [.., var above, var below] && above.Sum / above.Count > below.Sum / below.Count)
            {
                blocks.RemoveAt(blocks.Count - 1);
                blocks[^1] = (above.Sum + below.Sum, above.Count + below.Count);
            }
        }

        var (top, bottom) = (middle.Y - reach, middle.Y + reach - ((side.Count - 1) * row));
        foreach (var (wish, k) in blocks.SelectMany(block => Enumerable.Repeat(block.Sum / block.Count, block.Count)).Select((wish, k) => (wish, k)))
            heights[side[k]] = Math.Clamp(wish, top, Math.Max(top, bottom)) + (k * row);
    }

    private static SideLabel Label((double Angle, NameLines Name) place, Place middle, double radius, double column, double y)
    {
        var side = place.Angle <= 180 ? 1 : -1;
        var (from, end) = (middle.Round(radius, place.Angle), new Place(middle.X + (side * (column - 8)), y));
        var lead = $"M{from} L{new Place(end.X - (side * 12), y)} H{Place.Of(end.X)}";
        return new SideLabel(place.Name, end with { X = middle.X + (side * column) }, side > 0 ? "start" : "end", lead);
    }
}
