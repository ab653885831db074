using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace OfficeIntegration.Tests.StandIns;

/// <summary>
/// The public side of types as lines of text: one for a type's kind, one for each base type and
/// interface, one for each member that callers or derived classes see. Attributes and nullability are left
/// out, so that a stand-in and the package it stands for read the same.
/// </summary>
public static class PublicSurface
{
    private const BindingFlags Visible = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(short)] = "short",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(ushort)] = "ushort",
        [typeof(void)] = "void",
    };

    /// <summary>What the assembly itself declares, in ordinal order.</summary>
    public static IReadOnlyList<string> Declared(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(type => Lines(type, Visible | BindingFlags.DeclaredOnly)).Order(StringComparer.Ordinal)];

    /// <summary>Everything that can be done with a type, what it inherits included.</summary>
    public static IEnumerable<string> Offered(Type type) =>
        Lineage(type).SelectMany(ancestor => Members(ancestor, Visible | BindingFlags.DeclaredOnly).Where(line => ancestor == type || !IsConstructor(line)))
            .Append(Kind(type))
            .Concat(Bases(type))
            .Select(line => $"{Name(type)}: {line}");

    /// <summary>The full name of the type that a line is about, as reflection spells it.</summary>
    public static string TypeNameIn(string line) => line[..line.IndexOf(": ", StringComparison.Ordinal)];

    private static IEnumerable<string> Lines(Type type, BindingFlags members) =>
        Members(type, members).Append(Kind(type)).Concat(DeclaredBases(type)).Select(line => $"{Name(type)}: {line}");

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (Type? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }

        foreach (Type contract in type.GetInterfaces().Where(_ => type.IsInterface))
        {
            yield return contract;
        }
    }

    // Constructors are the one thing that is not inherited.
    private static bool IsConstructor(string line) =>
        line.StartsWith("new(", StringComparison.Ordinal) || line.StartsWith("protected new(", StringComparison.Ordinal);

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => $"enum of {Name(Enum.GetUnderlyingType(type))}",
        { IsInterface: true } => "interface",
        { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct",
        _ when type.IsSubclassOf(typeof(Delegate)) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    } + Constraints(type.GetGenericArguments());

    private static IEnumerable<string> Bases(Type type) =>
        Lineage(type).Skip(1).Concat(type.GetInterfaces()).Where(IsSeen).Select(ancestor => $"is {Name(ancestor)}");

    private static IEnumerable<string> DeclaredBases(Type type)
    {
        if (type.IsEnum || type.IsSubclassOf(typeof(Delegate)))
        {
            return [];
        }

        IEnumerable<Type> own = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(IsSeen);
        return (type.BaseType is Type parent && parent != typeof(object) && parent != typeof(ValueType) ? own.Prepend(parent) : own).Select(ancestor => $"is {Name(ancestor)}");
    }

    private static bool IsSeen(Type type) => type.IsVisible;

    private static IEnumerable<string> Members(Type type, BindingFlags flags)
    {
        foreach (MemberInfo member in type.GetMembers(flags).Where(member => !member.Name.StartsWith('<')))
        {
            if (Text(member) is string text)
            {
                yield return text;
            }
        }
    }

    private static string? Text(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } constructor when IsOpen(constructor) => $"{Access(constructor)}new({Parameters(constructor.GetParameters())})",
        MethodInfo { IsSpecialName: false } method when IsOpen(method) && method.Name != "Finalize" => Method(method),
        MethodInfo { IsSpecialName: true } method when IsOpen(method) && method.Name.StartsWith("op_", StringComparison.Ordinal) => Method(method),
        PropertyInfo property => Property(property),
        FieldInfo { IsSpecialName: false } field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => Field(field),
        EventInfo { AddMethod: MethodInfo add } happening when IsOpen(add) => $"{Modifiers(add)}event {Name(happening.EventHandlerType!)} {happening.Name}",
        _ => null,
    };

    private static string Method(MethodInfo method) =>
        $"{Modifiers(method)}{Name(method.ReturnType)} {method.Name}{TypeParameters(method)}({Parameters(method.GetParameters())}){Constraints(method.IsGenericMethod ? method.GetGenericArguments() : [])}";

    private static string TypeParameters(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : string.Empty;

    private static string? Property(PropertyInfo property)
    {
        MethodInfo[] accessors = [.. new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Where(IsOpen)];
        if (accessors.Length == 0)
        {
            return null;
        }

        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : string.Empty;
        string index = property.GetIndexParameters() is { Length: > 0 } keys ? $"[{Parameters(keys)}]" : string.Empty;
        string body = string.Join(' ', accessors.Select(accessor => $"{(IsFamily(accessor) ? "protected " : string.Empty)}{Accessor(accessor)};"));
        return $"{Modifiers(accessors[0]).Replace("protected ", string.Empty, StringComparison.Ordinal)}{required}{Name(property.PropertyType)} {property.Name}{index} {{ {body} }}";
    }

    private static string Accessor(MethodInfo accessor) => accessor.ReturnType != typeof(void)
        ? "get"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init" : "set";

    private static string Field(FieldInfo field)
    {
        string access = field.IsPublic ? string.Empty : "protected ";
        string value = field.IsLiteral ? $" = {Literal(field.GetRawConstantValue(), field.FieldType)}" : string.Empty;
        return $"{access}{(field.IsLiteral ? "const " : field.IsStatic ? "static " : string.Empty)}{(field.IsInitOnly ? "readonly " : string.Empty)}{Name(field.FieldType)} {field.Name}{value}";
    }

    private static string Modifiers(MethodBase method) => Access(method) + method switch
    {
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => string.Empty,
    };

    private static string Access(MethodBase method) => IsFamily(method) ? "protected " : string.Empty;

    private static bool IsFamily(MethodBase method) => method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOpen(MethodBase method) => method.IsPublic || IsFamily(method);

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string passing = parameter switch
        {
            { IsOut: true } => "out ",
            { IsIn: true, ParameterType.IsByRef: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ => parameter.Position == 0 && parameter.Member.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty,
        };
        string value = parameter.HasDefaultValue ? $" = {Literal(parameter.DefaultValue, parameter.ParameterType)}" : string.Empty;
        return $"{passing}{Name(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Literal(object? value, Type type) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ when type.IsEnum => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Constraints(Type[] parameters) =>
        string.Concat(parameters.Where(parameter => parameter.IsGenericParameter).Select(Constraint));

    private static string Constraint(Type parameter)
    {
        GenericParameterAttributes attributes = parameter.GenericParameterAttributes;
        IEnumerable<string> kinds = new[]
        {
            attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? "class" : null,
            attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? "struct" : null,
            attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? "new()" : null,
        }.OfType<string>();
        string[] all = [.. kinds, .. parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(Name).Order(StringComparer.Ordinal)];
        return all.Length == 0 ? string.Empty : $" where {parameter.Name} : {string.Join(", ", all)}";
    }

    private static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        return type switch
        {
            { IsByRef: true } => Name(type.GetElementType()!),
            { IsArray: true } => $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]",
            { IsPointer: true } => $"{Name(type.GetElementType()!)}*",
            { IsGenericParameter: true } => type.Name,
            { IsConstructedGenericType: true } when Nullable.GetUnderlyingType(type) is Type value => $"{Name(value)}?",
            { IsConstructedGenericType: true } => $"{type.GetGenericTypeDefinition().FullName}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
            _ => type.FullName ?? type.Name,
        };
    }
}
