namespace Microsoft.Azure.Functions.Worker;

/// <summary>Into the function or out of it.</summary>
public enum BindingDirection
{
    In,

    Out,
}
