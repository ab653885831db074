namespace OfficeIntegration.Core.Workflow;

/// <summary>What a tenant's administrator has given a person for all assessments; only a token carries it, an activity never does.</summary>
[Flags]
public enum AppRoles
{
    None = 0,

    /// <summary><c>Coordinator.Start</c>: starts assessments where not everybody may.</summary>
    StartAssessments = 1,

    /// <summary><c>Auditor</c>: reads every assessment of the tenant and changes nothing.</summary>
    Audit = 2,
}
