namespace OfficeIntegration.Core.Workflow.Health;

/// <summary>What the product leans on.</summary>
public enum Dependency
{
    /// <summary>The Table service: everything that is kept.</summary>
    Storage,

    /// <summary>The tenant's directory: who somebody is.</summary>
    Directory,

    /// <summary>Messages to people in Teams.</summary>
    Delivery,
}
