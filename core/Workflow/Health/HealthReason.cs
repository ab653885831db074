namespace OfficeIntegration.Core.Workflow.Health;

/// <summary>Why a dependency is as it is; each is explained in docs/operations.md.</summary>
public enum HealthReason
{
    /// <summary>No answer, or one that says to come later.</summary>
    NotAnswering,

    /// <summary>It answers, and was not given the right to be asked. A deployment may want it so.</summary>
    NotAllowed,

    /// <summary>Nobody can know while the storage does not answer.</summary>
    NotKnown,

    /// <summary>The timer that delivers has not come to an end for <see cref="HealthRules.StandsStillAfter"/>, or never has.</summary>
    StandsStill,

    /// <summary>A message has been due for <see cref="HealthRules.LateAfter"/>.</summary>
    Late,

    /// <summary>For <see cref="HealthRules.RefusedAfter"/> Teams has taken nothing of what it was handed.</summary>
    Refused,
}
