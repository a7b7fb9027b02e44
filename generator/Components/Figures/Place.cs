using System.Globalization;

namespace CopToolkit.Components.Figures;

/// <summary>A point of a drawing, and the small sums that find it.</summary>
public readonly record struct Place(double X, double Y)
{
    /// <summary>The point on a circle round this one; 0 degrees is at the top, and it goes clockwise.</summary>
    public Place Round(double radius, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new Place(X + (radius * sin), Y - (radius * cos));
    }

    /// <summary>The part of a circle round this point, clockwise, as a path.</summary>
    public string Arc(double radius, double from, double to) =>
        $"M{Round(radius, from)} A{Of(radius)} {Of(radius)} 0 {(to - from > 180 ? 1 : 0)} 1 {Round(radius, to)}";

    /// <summary>A slice of a ring round this point, as a closed path.</summary>
    public string Slice(double inner, double outer, double from, double to)
    {
        var large = to - from > 180 ? 1 : 0;
        return $"{Arc(outer, from, to)} L{Round(inner, to)} A{Of(inner)} {Of(inner)} 0 {large} 0 {Round(inner, from)} z";
    }

    /// <summary>A number as SVG writes it.</summary>
    public static string Of(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    public override string ToString() => $"{Of(X)} {Of(Y)}";
}
