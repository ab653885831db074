namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>An assignment of which an answer was accepted, and whose it was.</summary>
public sealed record AcceptedBy(Assignment Assignment, Stakeholder Author);
