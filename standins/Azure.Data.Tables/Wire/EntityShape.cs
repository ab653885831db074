using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Wire;

/// <summary>What an entity class stores: its public properties and fields, and the two keys however they are declared.</summary>
internal sealed class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Shapes = new();

    private EntityShape(Type type)
    {
        EntityMember[] own = [.. Properties(type), .. Fields(type)];
        Received = [.. own, .. Interface().Where(member => own.All(declared => declared.Name != member.Name))];
        Sent = [.. Received.Where(member => member.Name is not (PropertyNames.ETag or PropertyNames.Timestamp))];
    }

    /// <summary>Everything but the version, which the service keeps.</summary>
    public IReadOnlyList<EntityMember> Sent { get; }

    public IReadOnlyList<EntityMember> Received { get; }

    public static EntityShape Of(Type type) => Shapes.GetOrAdd(type, key => new EntityShape(key));

    private static IEnumerable<EntityMember> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && IsStored(property))
            .Select(property => new EntityMember(NameOf(property), property.PropertyType, property.GetValue, property.SetMethod is { IsPublic: true } ? property.SetValue : null));

    private static IEnumerable<EntityMember> Fields(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Where(IsStored)
            .Select(field => new EntityMember(NameOf(field), field.FieldType, field.GetValue, field.SetValue));

    private static IEnumerable<EntityMember> Interface() =>
        typeof(ITableEntity).GetProperties()
            .Select(property => new EntityMember(NameOf(property), property.PropertyType, property.GetValue, property.SetValue));

    private static bool IsStored(MemberInfo member) => !member.IsDefined(typeof(IgnoreDataMemberAttribute));

    /// <summary>The name on the wire, also for filters.</summary>
    public static string NameOf(MemberInfo member) => member.Name == nameof(ITableEntity.ETag)
        ? PropertyNames.ETag
        : member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;
}
