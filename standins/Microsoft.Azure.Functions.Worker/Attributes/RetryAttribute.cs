namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the host does after a function failed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute
{
    public RetryAttribute()
    {
    }

    public int MaxRetryCount { get; set; }
}
