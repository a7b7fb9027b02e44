using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace CopToolkit.FrontMatter;

/// <summary>The fields that a record declares with <see cref="FieldAttribute"/>, in the order written.</summary>
public sealed class Schema
{
    private static readonly ConcurrentDictionary<Type, Schema> Known = new();
    private readonly Dictionary<string, SchemaField> _byName;

    private Schema(Type record)
    {
        Fields = [.. Declared(record).Select(SchemaField.From)];
        _byName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        Create = () => RuntimeHelpers.GetUninitializedObject(record);
        Defaults = Activator.CreateInstance(record) ?? throw new InvalidOperationException(record.Name + " needs a constructor without "
            + "parameters.");
    }

    public IReadOnlyList<SchemaField> Fields { get; }

    public Func<object> Create { get; }

    /// <summary>An instance as the record's initialisers leave it, for the fields that a file does not name.</summary>
    public object Defaults { get; }

    public static Schema Of(Type record) => Known.GetOrAdd(record, static type => new Schema(type));

    public SchemaField? Find(string name) => _byName.GetValueOrDefault(name);

    private static IEnumerable<PropertyInfo> Declared(Type record)
    {
        var own = record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.IsDefined(typeof(FieldAttribute)));
        return own.OrderBy(property => Generations(property.DeclaringType!)).ThenBy(property => property.MetadataToken);
    }

    private static int Generations(Type type) => type.BaseType is null ? 0 : 1 + Generations(type.BaseType);
}

/// <summary>One field: its name, its limits, and how its value is read.</summary>
public sealed record SchemaField(PropertyInfo Property, string Name, string Help, bool IsRequired)
{
    public LengthAttribute? Length { get; } = Property.GetCustomAttribute<LengthAttribute>();

    public CountAttribute? Count { get; } = Property.GetCustomAttribute<CountAttribute>();

    public string? Vocabulary { get; } = Property.GetCustomAttribute<VocabularyAttribute>()?.Name;

    public string? SlugsOf { get; } = Property.GetCustomAttribute<SlugsOfAttribute>()?.Folder;

    /// <summary>The type of the items, when the field is a list.</summary>
    public Type? ItemType { get; } = ItemOf(Property.PropertyType);

    public Type ValueType { get; } = Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>The field's value in a record.</summary>
    public Func<object, object?> Get { get; } = Accessors.Getter(Property);

    /// <summary>Gives the field of a record its value.</summary>
    public Action<object, object?> Set { get; } = Accessors.Setter(Property);

    public static SchemaField From(PropertyInfo property)
    {
        var field = property.GetCustomAttribute<FieldAttribute>()!;
        var isRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        return new SchemaField(property, field.Name ?? KebabCase(property.Name), field.Help, isRequired);
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static string KebabCase(string name)
    {
        var result = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && result.Length > 0) result.Append('-');
            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }
}

/// <summary>Properties as delegates: reflection would compile a method for each of them while the program starts.</summary>
file static class Accessors
{
    private static readonly MethodInfo GetterOf =
        typeof(Accessors).GetMethod(nameof(TypedGetter), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo SetterOf =
        typeof(Accessors).GetMethod(nameof(TypedSetter), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Func<object, object?> Getter(PropertyInfo property) =>
        (Func<object, object?>)Typed(GetterOf, property).Invoke(null, [property.GetMethod!])!;

    public static Action<object, object?> Setter(PropertyInfo property) =>
        (Action<object, object?>)Typed(SetterOf, property).Invoke(null, [property.SetMethod!])!;

    private static MethodInfo Typed(MethodInfo method, PropertyInfo property) =>
        method.MakeGenericMethod(property.DeclaringType!, property.PropertyType);

    private static Func<object, object?> TypedGetter<TRecord, TValue>(MethodInfo method) where TRecord : class
    {
        var get = method.CreateDelegate<Func<TRecord, TValue>>();
        return record => get((TRecord)record);
    }

    private static Action<object, object?> TypedSetter<TRecord, TValue>(MethodInfo method) where TRecord : class
    {
        var set = method.CreateDelegate<Action<TRecord, TValue>>();
        return (record, value) => set((TRecord)record, (TValue)value!);
    }
}
