namespace Microsoft.Azure.Functions.Worker;

/// <summary>What came with the trigger.</summary>
public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
