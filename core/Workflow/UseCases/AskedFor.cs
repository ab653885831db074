namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Somebody who is asked for an item, as others are told of it.</summary>
public sealed record AskedFor(string StakeholderId, OtherAsked Asked);
