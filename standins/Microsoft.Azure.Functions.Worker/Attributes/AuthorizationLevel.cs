namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key of the function app a request needs.</summary>
public enum AuthorizationLevel
{
    Anonymous = 0,

    User = 1,

    Function = 2,

    System = 3,

    Admin = 4,
}
