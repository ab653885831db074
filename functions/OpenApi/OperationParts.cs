namespace OfficeIntegration.Functions.OpenApi;

/// <summary>A body of this content type is taken.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TakesFileAttribute(string contentType) : Attribute
{
    public string ContentType { get; } = contentType;
}

/// <summary>The answer is a file of this content type.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GivesFileAttribute(string contentType) : Attribute
{
    public string ContentType { get; } = contentType;
}

/// <summary>A query parameter; always optional.</summary>
/// <param name="type">Text or a number.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class QueryAttribute(string name, Type type, string description) : Attribute
{
    public string Name { get; } = name;

    public Type Type { get; } = type;

    public string Description { get; } = description;
}

/// <summary>A request header that the function reads.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class HeaderAttribute(string name, string description) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    public bool Required { get; init; }
}
