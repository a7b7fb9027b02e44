using System.Runtime.CompilerServices;

namespace CopToolkit.Documents;

/// <summary>The parameters of a component by their names.</summary>
public abstract class ComponentParameters
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public IDictionary<string, object?> Values => _values;
}

/// <summary>The parameters of the component <typeparamref name="T"/>, which the compiler holds against its properties.</summary>
public sealed class ComponentParameters<T> : ComponentParameters
{
    /// <param name="property">The property, written as one => one.Name; it is read and never called.</param>
    /// <param name="value">Its value.</param>
    /// <param name="written">The text of the first argument, which the compiler fills in.</param>
    public ComponentParameters<T> With<TValue>(
        Func<T, TValue> property, TValue value, [CallerArgumentExpression(nameof(property))] string written = "")
    {
        ArgumentNullException.ThrowIfNull(property);
        Values[written[(written.LastIndexOf('.') + 1)..]] = value;
        return this;
    }
}
