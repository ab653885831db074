namespace Azure.Data.Tables.Wire;

/// <summary>A stored property of an entity class; <paramref name="Set"/> is <c>null</c> when callers cannot set it either.</summary>
internal sealed record EntityMember(string Name, Type Type, Func<object, object?> Get, Action<object, object?>? Set)
{
    /// <summary>The value as it is sent; an enum goes by its name.</summary>
    public object? ValueIn(object entity)
    {
        object? value = Get(entity);
        return value is Enum named ? named.ToString() : value;
    }
}
