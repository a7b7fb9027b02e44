using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CopToolkit.Tests.Architecture;

/// <summary>Which types of the compiled generator use which: in signatures, attributes and code.</summary>
public static class Arrows
{
    private const string Root = "CopToolkit.";

    /// <summary>Every pair of a type and one that it uses in another namespace.</summary>
    public static IReadOnlySet<(TypeDefinition From, TypeDefinition To)> Of(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return module.GetTypes().Where(type => RoomOf(type).Length > 0)
            .SelectMany(type => UsedBy(type).Select(used => (From: type, To: used)))
            .Where(arrow => RoomOf(arrow.To).Length > 0 && RoomOf(arrow.From) != RoomOf(arrow.To))
            .ToHashSet();
    }

    /// <summary>The room of a type: its namespace below CopToolkit, which is its folder; empty for a type of someone else.</summary>
    public static string RoomOf(TypeReference type)
    {
        var outermost = type;
        while (outermost.DeclaringType is { } around) outermost = around;
        return outermost.Namespace.StartsWith(Root, StringComparison.Ordinal) ? outermost.Namespace[Root.Length..].Replace('.', '/') : "";
    }

    private static IEnumerable<TypeDefinition> UsedBy(TypeDefinition type) =>
        References(type).SelectMany(Parts).Select(Own).OfType<TypeDefinition>().Distinct();

    private static TypeDefinition? Own(TypeReference type) => type as TypeDefinition;

    private static IEnumerable<TypeReference?> References(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(one => one.InterfaceType),
        .. type.GenericParameters.SelectMany(one => one.Constraints).Select(one => one.ConstraintType),
        .. type.CustomAttributes.Select(one => one.AttributeType),
        .. type.Fields.Select(one => one.FieldType),
        .. type.Properties.Select(one => one.PropertyType),
        .. type.Properties.SelectMany(one => one.CustomAttributes).Select(one => one.AttributeType),
        .. type.Methods.SelectMany(References),
    ];

    private static IEnumerable<TypeReference?> References(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(one => one.ParameterType),
        .. method.GenericParameters.SelectMany(one => one.Constraints).Select(one => one.ConstraintType),
        .. method.HasBody ? method.Body.Variables.Select(one => one.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(References) : [],
    ];

    private static IEnumerable<TypeReference?> References(Instruction step) => step.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        _ => [],
    };

    /// <summary>A type with what it is made of: the items of an array, the arguments of a generic type.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification made => Parts(made.ElementType),
        _ => [type],
    };
}
