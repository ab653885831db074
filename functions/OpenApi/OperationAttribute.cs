namespace OfficeIntegration.Functions.OpenApi;

/// <summary>Describes an HTTP function for the API document; route and methods come from its trigger.</summary>
/// <param name="summary">One sentence, English.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string summary) : Attribute
{
    public string Summary { get; } = summary;

    /// <summary>Record that the JSON body is read as.</summary>
    public Type? Takes { get; init; }

    /// <summary>The body may be left out.</summary>
    public bool BodyOptional { get; init; }

    /// <summary>Record that the JSON answer is written from.</summary>
    public Type? Gives { get; init; }

    public int Status { get; init; } = 200;

    /// <summary>Further good answers, such as 200 for a repeated submission.</summary>
    public int[] Also { get; init; } = [];

    /// <summary>Problems beyond those that follow from identity, route and body.</summary>
    public int[] Refuses { get; init; } = [];

    /// <summary>No identity is asked for.</summary>
    public bool ForAnyone { get; init; }
}
