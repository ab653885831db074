namespace OfficeIntegration.Core.Telemetry;

/// <summary>What spans and measures of the product say about themselves.</summary>
public static class Tags
{
    public const string Assessment = "officeintegration.assessment";

    /// <summary>Key of an item of the questionnaire.</summary>
    public const string Item = "officeintegration.item";
    public const string Version = "officeintegration.version";

    /// <summary>How an answer came: <see cref="Workflow.ContributionSource"/>.</summary>
    public const string Source = "officeintegration.source";

    /// <summary>What a message is for: <see cref="Workflow.OutboxKind"/>.</summary>
    public const string Kind = "officeintegration.kind";

    /// <summary>What became of it: <see cref="Workflow.DeliveryOutcome"/>.</summary>
    public const string Outcome = "officeintegration.outcome";

    /// <summary>What the product leans on: <see cref="Workflow.Health.Dependency"/>.</summary>
    public const string Dependency = "officeintegration.dependency";

    /// <summary>Why it is as it is: <see cref="Workflow.Health.HealthReason"/>; empty when all is well.</summary>
    public const string Reason = "officeintegration.reason";

    /// <summary>How many, of what the span is about.</summary>
    public const string Count = "officeintegration.count";

    /// <summary>Type and name of an activity of Teams, for example <c>invoke adaptiveCard/action</c>.</summary>
    public const string Activity = "officeintegration.activity";

    /// <summary>Id that Teams gave the activity.</summary>
    public const string ActivityId = "officeintegration.activity.id";

    /// <summary>Type of the exception.</summary>
    public const string Error = "error.type";
}
