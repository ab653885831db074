namespace OfficeIntegration.Core.Documents.Identity;

/// <summary>Which contribution: one stakeholder's answer to one item.</summary>
public readonly record struct AnswerKey(string ItemKey, string StakeholderId);
