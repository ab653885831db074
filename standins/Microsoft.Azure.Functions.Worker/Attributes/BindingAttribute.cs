namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Binds something of a function to the outside.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class BindingAttribute : Attribute
{
    public BindingAttribute()
    {
    }
}
